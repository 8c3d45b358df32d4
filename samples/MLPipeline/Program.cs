// Trains a topic classifier of Arabic news twice on the same articles, once on the features of this library and once on those of
// ML.NET's own FeaturizeText, and compares them on articles that neither has seen. Then saves the model, loads it, and asks it.
// Run from the repository's root: dotnet run -c Release --project samples/MLPipeline [ARTICLES.tsv]
// A file of articles has one a line: topic, tab, text.
using System.Text;
using ArabicNews.Nlp.ML;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;
using static Microsoft.ML.Transforms.Text.NgramExtractingEstimator.WeightingCriteria;

const int Folds = 5;
Console.OutputEncoding = Encoding.UTF8;
var articles = Article.Load(args.Length > 0 ? args[0] : "samples/MLPipeline/articles.tsv");
Console.WriteLine($"{articles.Length} articles, {articles.Select(article => article.Topic).Distinct().Count()} topics, {Folds} folds");

Compare("FeaturizeText", context => context.Transforms.Text.FeaturizeText("Features", nameof(Article.Text)));
Compare("FeaturizeText, TF-IDF", context => context.Transforms.Text.FeaturizeText("Features", WeightedByRarity(), nameof(Article.Text)));
Compare("FeaturizeArabicNews", context => context.Transforms.Text.FeaturizeArabicNews("Features", nameof(Article.Text)));
UseSavedModel();

// Each fold is once the test set, and the others are what is learned from. Both featurizers get the very same folds.
void Compare(string name, Func<MLContext, IEstimator<ITransformer>> featurize)
{
    var right = new double[Folds];
    var macro = new double[Folds];
    for (var fold = 0; fold < Folds; fold++)
    {
        var context = new MLContext(seed: 1);
        var (training, test) = Split(fold);
        var model = Pipeline(context, featurize(context)).Fit(context.Data.LoadFromEnumerable(training));
        var metrics = context.MulticlassClassification.Evaluate(model.Transform(context.Data.LoadFromEnumerable(test)));
        (right[fold], macro[fold]) = (metrics.MicroAccuracy, metrics.MacroAccuracy);
    }

    Console.WriteLine($"{name,-22} accuracy {right.Average():P1} (folds {string.Join(' ', right.Select(value => $"{value:P1}"))}), mean of topics {macro.Average():P1}");
}

void UseSavedModel()
{
    var file = Path.Combine(Path.GetTempPath(), $"topics-{Environment.ProcessId}.zip");
    try
    {
        var (training, test) = Split(0);
        var context = new MLContext(seed: 1);
        var data = context.Data.LoadFromEnumerable(training);
        var model = Pipeline(context, context.Transforms.Text.FeaturizeArabicNews("Features", nameof(Article.Text))).Fit(data);
        context.Model.Save(model, data.Schema, file);

        // Another program would begin here.
        var other = new MLContext().RegisterArabicNews();
        using var saved = other.Model.CreatePredictionEngine<Article, Prediction>(other.Model.Load(file, out _));
        using var fresh = context.Model.CreatePredictionEngine<Article, Prediction>(model);
        var same = test.Count(article => saved.Predict(article).Topic == fresh.Predict(article).Topic);
        Console.WriteLine($"saved and loaded: the same topic for {same} of {test.Length} articles");
        foreach (var article in test.Take(3))
        {
            Console.WriteLine($"{saved.Predict(article).Topic,-12} {article.Text[..Math.Min(60, article.Text.Length)]}");
        }
    }
    finally
    {
        File.Delete(file);
    }
}

static IEstimator<ITransformer> Pipeline(MLContext context, IEstimator<ITransformer> featurizer) => context.Transforms.Conversion.MapValueToKey("Label", nameof(Article.Topic))
    .Append(featurizer)
    .AppendCacheCheckpoint(context)
    .Append(context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new() { NumberOfThreads = 1, MaximumNumberOfIterations = 50, L2Regularization = 1e-4f, L1Regularization = 0 }))
    .Append(context.Transforms.Conversion.MapKeyToValue("PredictedLabel"));

// What FeaturizeText does when it weighs words and letters by rarity, as FeaturizeArabicNews does: the rest of the difference is Arabic.
static TextFeaturizingEstimator.Options WeightedByRarity() => new()
{
    WordFeatureExtractor = new() { NgramLength = 2, Weighting = TfIdf },
    CharFeatureExtractor = new() { NgramLength = 4, UseAllLengths = false, Weighting = TfIdf },
};

(Article[] Training, Article[] Test) Split(int fold) =>
    ([.. articles.Where((_, index) => index % Folds != fold)], [.. articles.Where((_, index) => index % Folds == fold)]);

internal sealed class Article
{
    public string Topic { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>The articles of a file, shuffled in the same way every time.</summary>
    public static Article[] Load(string path)
    {
        var articles = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(columns => new Article { Topic = columns[0], Text = columns[1] }).ToArray();
        new Random(1).Shuffle(articles);
        return articles;
    }
}

internal sealed class Prediction
{
    [ColumnName("PredictedLabel")]
    public string Topic { get; set; } = "";
}
