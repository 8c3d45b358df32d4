using System.CommandLine;
using System.Globalization;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary><c>--reference-date</c>: the day that relative dates count from.</summary>
internal static class ReferenceDateOption
{
    public static Option<DateOnly?> Create() => new("--reference-date")
    {
        Description = "The day that relative dates count from. A document's own date wins.",
        HelpName = "yyyy-mm-dd",
        CustomParser = static result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"--reference-date: \"{result.Tokens[0].Value}\" is no date; write it as yyyy-mm-dd");
            return null;
        },
    };
}
