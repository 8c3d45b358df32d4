using System.Globalization;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Reads the day that an input gives for a document.</summary>
internal static class InputDate
{
    private const int DayLength = 10;

    /// <summary>Reads <c>yyyy-mm-dd</c>; a time behind it, after a T or a space, is left out.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        text = text.Trim();
        return text.Length >= DayLength
            && (text.Length == DayLength || text[DayLength] is 'T' or 't' or ' ')
            && DateOnly.TryParseExact(text[..DayLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
