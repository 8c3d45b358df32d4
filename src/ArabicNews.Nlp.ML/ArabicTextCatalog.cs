using System.Globalization;
using ArabicNews.Nlp.ML.Transforms;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Recognition;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace ArabicNews.Nlp.ML;

/// <summary>
/// Steps for Arabic news in pipelines of Microsoft.ML: <c>mlContext.Transforms.Text.TokenizeArabic("Words", "Body")</c>. What they
/// learn and how they were set is saved with a model; a context that loads such a model is told of this package first, by
/// <see cref="RegisterArabicNews"/>. Stateless and thread-safe.
/// </summary>
public static class ArabicTextCatalog
{
    /// <summary>Makes a context able to load models whose pipelines hold steps of this package.</summary>
    /// <returns><paramref name="context"/>, to go on with.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static MLContext RegisterArabicNews(this MLContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ComponentCatalog.RegisterAssembly(typeof(ArabicTextCatalog).Assembly);
        return context;
    }

    /// <summary>Adds a column with the normalized text.</summary>
    /// <param name="catalog">The catalog of text transforms.</param>
    /// <param name="outputColumnName">The column to make: text.</param>
    /// <param name="inputColumnName">The column of texts; the output's name where none is given.</param>
    /// <param name="options">What to fold; that of <see cref="NormalizerOptions.Search"/> where none are given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> or <paramref name="outputColumnName"/> is null.</exception>
    public static IEstimator<ITransformer> NormalizeArabic(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        NormalizerOptions? options = null) =>
        Step<NormalizeMapping.Row>(
            catalog,
            new NormalizeMapping(),
            ContractNames.Normalize,
            (int)(options ?? NormalizerOptions.Search).Foldings,
            inputColumnName ?? outputColumnName,
            (outputColumnName, ContractNames.OutputColumn));

    /// <summary>Adds a column with the words and numbers of the text, in their order; punctuation and symbols are left out.</summary>
    /// <param name="catalog">The catalog of text transforms.</param>
    /// <param name="outputColumnName">The column to make: a vector of text.</param>
    /// <param name="inputColumnName">The column of texts; the output's name where none is given.</param>
    /// <param name="form">In which form words come out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> or <paramref name="outputColumnName"/> is null.</exception>
    public static IEstimator<ITransformer> TokenizeArabic(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        ArabicWordForm form = ArabicWordForm.Folded) =>
        Step<WordsMapping.Row>(
            catalog,
            new WordsMapping(),
            ContractNames.Words,
            (int)form,
            inputColumnName ?? outputColumnName,
            (outputColumnName, ContractNames.OutputColumn));

    /// <summary>
    /// Adds four columns, one item an entity, as <see cref="NewsAnalyzer.Default"/> finds them, in order of their start: under the given name a vector of text,
    /// the normalized name where there is one and the slice of the text otherwise; with <c>.Type</c> behind the name a vector of
    /// text (<c>person</c>, …, as in the JSON); with <c>.Start</c> and <c>.Length</c> behind it vectors of Int32, in UTF-16 code units.
    /// </summary>
    /// <param name="catalog">The catalog of text transforms.</param>
    /// <param name="outputColumnName">The name of the first column to make.</param>
    /// <param name="inputColumnName">The column of texts; the output's name where none is given.</param>
    /// <param name="types">Only entities of these types; all where none are given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> or <paramref name="outputColumnName"/> is null.</exception>
    public static IEstimator<ITransformer> ExtractArabicEntities(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null,
        params ReadOnlySpan<EntityType> types) =>
        Step<EntitiesMapping.Row>(
            catalog,
            new EntitiesMapping(),
            ContractNames.Entities,
            EntitiesMapping.SettingOf(types),
            inputColumnName ?? outputColumnName,
            (outputColumnName, ContractNames.OutputColumn),
            ($"{outputColumnName}.Type", ContractNames.TypeColumn),
            ($"{outputColumnName}.Start", ContractNames.StartColumn),
            ($"{outputColumnName}.Length", ContractNames.LengthColumn));

    /// <summary>
    /// Adds a column of features to classify or cluster articles by: stems and pairs of neighbouring stems, and stretches of letters
    /// of the folded text, each weighted by how few articles have it, each group of length 1. Learns its dictionaries from the data.
    /// </summary>
    /// <param name="catalog">The catalog of text transforms.</param>
    /// <param name="outputColumnName">The column to make: a vector of Single.</param>
    /// <param name="inputColumnName">The column of texts; the output's name where none is given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> or <paramref name="outputColumnName"/> is null.</exception>
    public static IEstimator<ITransformer> FeaturizeArabicNews(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName,
        string? inputColumnName = null) =>
        NewsFeatures.Create(catalog, outputColumnName, inputColumnName ?? outputColumnName);

    /// <summary>The mapping between columns of fixed names, as a saved mapping must have them, and around it what leads from and to the caller's columns.</summary>
    private static EstimatorChain<ColumnSelectingTransformer> Step<TRow>(
        TransformsCatalog.TextTransforms catalog,
        CustomMappingFactory<SettingRow, TRow> mapping,
        string contract,
        int setting,
        string input,
        params (string Output, string Fixed)[] columns)
        where TRow : class, new()
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(columns[0].Output);

        // The catalog does not tell its context, and a mapping needs none but to say what went wrong.
        var transforms = new MLContext().Transforms;
        IEstimator<ITransformer> step = transforms.CopyColumns(ContractNames.InputColumn, input)
            .Append(transforms.Expression(ContractNames.SettingColumn, string.Create(CultureInfo.InvariantCulture, $"x : {setting}"), input))
            .Append(transforms.CustomMapping(mapping.GetMapping(), contract));
        foreach (var (output, made) in columns)
        {
            step = step.Append(transforms.CopyColumns(output, made));
        }

        return step.Append(transforms.DropColumns([ContractNames.InputColumn, ContractNames.SettingColumn, .. columns.Select(static column => column.Fixed)]));
    }
}
