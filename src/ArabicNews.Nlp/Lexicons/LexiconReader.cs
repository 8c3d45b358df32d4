using System.Text;

namespace ArabicNews.Nlp.Lexicons;

/// <summary>
/// Reads a lexicon file: UTF-8, LF, tab-separated. Header comments name the source, the licence, the kind and the columns; the
/// first column is <c>id</c> (ASCII), the second <c>forms</c> (separated by <c>|</c>). Stateless and thread-safe.
/// </summary>
internal static class LexiconReader
{
    private static readonly KebabNames<TermKind> Kinds = new();

    /// <param name="reader">The file's text.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="report">Told of every problem, after which reading goes on; where it is null, the first is thrown.</param>
    /// <exception cref="LexiconException">The file cannot be used, and nobody asks for all problems.</exception>
    public static List<LexiconEntry> Read(TextReader reader, string file, Action<LexiconException>? report = null)
    {
        report ??= static problem => throw problem;
        TermKind? kind = null;
        string[]? columns = null;
        bool hasSource = false, hasLicense = false, isRefused = false;
        var entries = new List<LexiconEntry>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith('#'))
            {
                hasSource |= line.StartsWith("# source:", StringComparison.Ordinal);
                hasLicense |= line.StartsWith("# license:", StringComparison.Ordinal);
                if (Header(line, "# kind:") is { } name)
                {
                    kind = ParseKind(name);
                    if (kind is null)
                    {
                        isRefused = true; // One problem, not one more for every line below.
                        report(new LexiconException(file, number, $"unknown kind \"{name}\"; known kinds are {KnownKinds()}"));
                    }
                }
                else if (Header(line, "# columns:") is { } list)
                {
                    columns = list.Split('\t', StringSplitOptions.TrimEntries);
                }

                continue;
            }

            if (line.Length == 0 || isRefused)
            {
                continue;
            }

            if (kind is null || columns is null || !hasSource || !hasLicense)
            {
                isRefused = true;
                report(new LexiconException(file, number, "the header is incomplete: \"# source:\", \"# license:\", \"# kind:\" and \"# columns:\" must stand before the first entry"));
                continue;
            }

            try
            {
                entries.Add(ReadEntry(line, file, number, kind.Value, columns));
            }
            catch (LexiconException e)
            {
                report(e);
            }
        }

        if (columns is null && !isRefused)
        {
            report(new LexiconException(file, 0, "no \"# columns:\" line; a lexicon file begins with header comments"));
        }

        return entries;
    }

    /// <summary>The kind with a kebab-case name, or null.</summary>
    internal static TermKind? ParseKind(string name) => Kinds.TryFind(name, out var kind) ? kind : null;

    /// <summary>"OfficeNoun" as "office-noun".</summary>
    internal static string Kebab(string pascal)
    {
        var text = new StringBuilder();
        foreach (var c in pascal)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static LexiconEntry ReadEntry(string line, string file, int number, TermKind kind, string[] columns)
    {
        var fields = line.Split('\t');
        if (fields.Length > columns.Length)
        {
            throw new LexiconException(file, number, $"{fields.Length} fields, but the header names {columns.Length} columns; remove a tab or name the column");
        }

        if (fields[0].Length == 0 || !Ascii.IsValid(fields[0]) || fields[0].Contains(' '))
        {
            throw new LexiconException(file, number, $"the id \"{fields[0]}\" must be ASCII without spaces");
        }

        var entry = new LexiconEntry(kind, file, number, columns, new LexiconLine(fields), 0, fields.Length);
        return entry.Forms.Count > 0 ? entry : throw entry.Error("no form in the second column; give at least one");
    }

    private static string? Header(string line, string name) => line.StartsWith(name, StringComparison.Ordinal) ? line[name.Length..].Trim() : null;

    private static string KnownKinds() => string.Join(", ", Kinds.Names);
}
