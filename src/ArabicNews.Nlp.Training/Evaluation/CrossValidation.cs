using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;
using ArabicNews.Nlp.Training.Crf;

namespace ArabicNews.Nlp.Training.Evaluation;

/// <summary>Five folds by document: each fifth is scored by a model that was trained on the other four.</summary>
internal static class CrossValidation
{
    public const int Folds = 5;

    /// <summary>Trains on everything, with confidences calibrated on what the five folds found. Logs the folds' scores.</summary>
    public static TaggerModel Calibrated(IReadOnlyList<AnnotatedText> texts, WordClusters clusters, CrfOptions options, IReadOnlyList<ModelTrainer.Corpus> others, Action<string> log)
    {
        var fit = new CalibrationFit(3);
        var scores = new NameScores();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = ModelTrainer.Train([new([.. texts.Where((_, i) => i % Folds != fold)], 1, CutsParticles: true), .. others], clusters, 3, options);
            ModelEvaluation.Run(model, texts.Where((_, i) => i % Folds == fold), scores, wholeTokens: false, fit.Add);
        }

        log($"five folds: {scores}");
        var whole = ModelTrainer.Train([new(texts, 1, CutsParticles: true), .. others], clusters, 3, options, log);
        log(fit.Reliability());
        return whole with { Calibration = fit.Fit() };
    }
}
