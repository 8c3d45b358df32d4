using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp;

/// <summary>How a <see cref="NewsAnalyzer"/> works. Immutable and thread-safe.</summary>
public sealed record NewsAnalyzerOptions
{
    /// <summary>The options of <see cref="NewsAnalyzer.Default"/>.</summary>
    public static NewsAnalyzerOptions Default { get; } = new();

    /// <summary>The lexicon; null for <see cref="Lexicons.Lexicon.Default"/>.</summary>
    public Lexicon? Lexicon { get; init; }

    /// <summary>Recognizers that run after the built-in ones and see what they found.</summary>
    public IReadOnlyList<IMentionRecognizer> AdditionalRecognizers { get; init; } = [];

    /// <summary>The learned model that looks for names beside the lexicon and the rules. It is read on first use.</summary>
    public NameModel NameModel { get; init; } = NameModel.Fast;

    /// <summary>The day on which a week begins. Decides what "this week" covers.</summary>
    public DayOfWeek FirstDayOfWeek { get; init; } = DayOfWeek.Monday;

    /// <summary>The first of the two days of a weekend. Decides what "the weekend" covers.</summary>
    public DayOfWeek FirstDayOfWeekend { get; init; } = DayOfWeek.Saturday;
}
