using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;
using ArabicNews.Nlp.Training.Teaching;

namespace ArabicNews.Nlp.Training.Evaluation;

/// <summary>Five folds by document: each fifth is scored by models that were trained on the other four.</summary>
internal sealed class CrossValidation(IReadOnlyList<AnnotatedText> texts)
{
    public const int Folds = 5;

    private readonly Fold?[] _folds = new Fold?[Folds];

    /// <summary>Scores of each model over the folds that ran.</summary>
    public IEnumerable<string> Scores
    {
        get
        {
            var ran = _folds.OfType<Fold>().ToArray();
            return ran.Length == 0 ? [] : ran[0].Scores.Keys.Select(name => $"{name}: {NameScores.Sum(ran.Select(fold => fold.Scores[name]))}");
        }
    }

    /// <summary>Confidences of the fast and the accurate tier, to be calibrated on what the folds found.</summary>
    public (CalibrationFit Fast, CalibrationFit Accurate) Confidences
    {
        get
        {
            var (fast, accurate) = (new CalibrationFit(3), new CalibrationFit(3));
            foreach (var fold in _folds.OfType<Fold>())
            {
                fold.Fast.ForEach(name => fast.Add(name.Type, name.Likelihood, name.Right));
                fold.Accurate.ForEach(name => accurate.Add(name.Type, name.Likelihood, name.Right));
            }

            return (fast, accurate);
        }
    }

    /// <summary>Trains without a fold and scores what was made on it. Folds may run at the same time.</summary>
    public void Run(int number, Func<IReadOnlyList<AnnotatedText>, TierTraining.Tiers> train)
    {
        var tiers = train([.. texts.Where((_, i) => i % Folds != number)]);
        AnnotatedText[] held = [.. texts.Where((_, i) => i % Folds == number)];
        var fold = new Fold();
        foreach (var (name, model) in tiers.All)
        {
            var found = model == tiers.Fast ? fold.Fast : model == tiers.Accurate ? fold.Accurate : [];
            fold.Scores[name] = new NameScores();
            ModelEvaluation.Run(model, held, fold.Scores[name], wholeTokens: false, (type, likelihood, right) => found.Add((type, likelihood, right)));
        }

        _folds[number] = fold;
    }

    private sealed class Fold
    {
        public Dictionary<string, NameScores> Scores { get; } = [];

        public List<(int Type, float Likelihood, bool Right)> Fast { get; } = [];

        public List<(int Type, float Likelihood, bool Right)> Accurate { get; } = [];
    }
}
