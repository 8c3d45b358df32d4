using System.CommandLine;
using ArabicNews.Nlp.Cli.Inputs;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary>Options whose values are names of an enumeration in lower case.</summary>
internal static class Choice
{
    /// <summary>An option that takes one of the names; null where it is not given.</summary>
    public static Option<T?> Option<T>(string name, string description, params T[] among)
        where T : struct, Enum
    {
        var known = among.Length > 0 ? among : Enum.GetValues<T>();
        var option = new Option<T?>(name)
        {
            Description = description,
            HelpName = string.Join('|', known.Select(NameOf)),
            CustomParser = result => Parse(result.Tokens[0].Value, known, name, result.AddError),
        };
        option.CompletionSources.Clear();
        option.CompletionSources.Add([.. known.Select(NameOf)]);
        return option;
    }

    /// <summary>The value that a name stands for; null, with an error reported, where there is none.</summary>
    public static T? Parse<T>(string text, IReadOnlyList<T> known, string option, Action<string> addError)
        where T : struct, Enum
    {
        foreach (var value in known)
        {
            if (NameOf(value).Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        addError($"{option}: \"{text}\" is unknown; choose one of {string.Join(", ", known.Select(NameOf))}");
        return null;
    }

    /// <summary>The name by which a value is chosen.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => value switch
        {
            TextEncoding.Utf8 => "utf-8",
            TextEncoding.Utf16 => "utf-16",
            TextEncoding.Windows1256 => "windows-1256",
            TextEncoding.Iso88596 => "iso-8859-6",
            _ => value.ToString().ToLowerInvariant(),
        };
}
