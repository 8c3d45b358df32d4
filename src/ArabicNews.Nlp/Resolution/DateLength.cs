using System.Globalization;
using System.Text;
using ArabicNews.Nlp.Recognition.Dates;

namespace ArabicNews.Nlp.Resolution;

/// <summary>Writes lengths of time in the notation of ISO 8601, components as the text counts them. Stateless and thread-safe.</summary>
internal static class DateLength
{
    public static string Format(in TimeLength length)
    {
        var text = new StringBuilder("P", 16);
        Append(text, length.Years, 'Y');
        Append(text, length.Months, 'M');
        Append(text, length.Weeks, 'W');
        Append(text, length.Days, 'D');
        if (length.Hours != 0 || length.Minutes != 0 || length.Seconds != 0)
        {
            text.Append('T');
            Append(text, length.Hours, 'H');
            Append(text, length.Minutes, 'M');
            Append(text, length.Seconds, 'S');
        }

        return text.Length > 1 ? text.ToString() : "P0D";
    }

    private static void Append(StringBuilder text, decimal count, char unit)
    {
        if (count != 0)
        {
            text.Append((count / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)).Append(unit);
        }
    }
}
