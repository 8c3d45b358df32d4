using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;
using ArabicNews.Nlp.Training.Teaching;

namespace ArabicNews.Nlp.Training.Evaluation;

/// <summary>Five folds by document: each fifth is scored by models that were trained on the other four.</summary>
internal sealed class CrossValidation(IReadOnlyList<AnnotatedText> texts)
{
    public const int Folds = 5;

    private readonly Dictionary<string, NameScores> _scores = [];
    private readonly CalibrationFit _fast = new(3);
    private readonly CalibrationFit _accurate = new(3);

    /// <summary>Scores of each model over the folds that ran.</summary>
    public IEnumerable<string> Scores => _scores.Select(pair => $"{pair.Key}: {pair.Value}");

    /// <summary>Confidences calibrated on what the folds found.</summary>
    public (Calibration Fast, Calibration Accurate) Calibrations => (_fast.Fit(), _accurate.Fit());

    /// <summary>How often names of each confidence are right.</summary>
    public (string Fast, string Accurate) Reliability => (_fast.Reliability(), _accurate.Reliability());

    /// <summary>Trains without a fold and scores what was made on it.</summary>
    public void Run(int fold, Func<IReadOnlyList<AnnotatedText>, TierTraining.Tiers> train)
    {
        var tiers = train([.. texts.Where((_, i) => i % Folds != fold)]);
        AnnotatedText[] held = [.. texts.Where((_, i) => i % Folds == fold)];
        foreach (var (name, model) in tiers.All)
        {
            var scores = System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_scores, name, out _) ??= new NameScores();
            Action<int, float, bool>? found = model == tiers.Fast ? _fast.Add : model == tiers.Accurate ? _accurate.Add : null;
            ModelEvaluation.Run(model, held, scores, wholeTokens: false, found);
        }
    }
}
