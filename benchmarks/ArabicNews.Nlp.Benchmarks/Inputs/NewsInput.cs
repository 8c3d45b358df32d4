using System.Globalization;
using System.Text;

namespace ArabicNews.Nlp.Benchmarks.Inputs;

/// <summary>
/// Texts to measure with, made by a fixed generator: sentences with gaps that are filled, and sentences woven of the lexicons' words, which mean nothing
/// but have the lengths of words, the letters and the marks of news. There are hundreds of different articles, for one article read again and again
/// teaches the branch predictor its boundaries and flatters everybody.
/// </summary>
internal static class NewsInput
{
    private static readonly Dictionary<char, string[]> Fillers = ReadFillers();
    private static readonly string[] Templates = ReadLines("templates.txt");
    private static readonly string[] Latin = ReadLines("latin.txt");
    private static readonly string[] Vocalized = ReadLines("vocalized.txt");

    /// <summary>One sentence.</summary>
    public static string Tiny { get; } = Fill(Templates[1], new Random(7));

    /// <summary>One article of some 300 words.</summary>
    public static string Article { get; } = Make(Templates, 1, 1800)[0];

    /// <summary>Different articles, about 2 MB as UTF-8.</summary>
    public static string[] Articles { get; } = Make(Templates, 600, 1900, woven: true);

    /// <summary>Articles in which every fourth sentence or so holds Latin words and addresses.</summary>
    public static string[] LatinMixed { get; } = Make([.. Templates[..18], .. Latin], 120, 1400);

    /// <summary>Fully vocalized articles.</summary>
    public static string[] FullyVocalized { get; } = Make([.. Vocalized.SelectMany(WordWindows)], 120, 1400);

    /// <summary>The texts that a careless algorithm dies of: each 64 K characters of one kind.</summary>
    public static IReadOnlyDictionary<string, string> Adversarial { get; } = new Dictionary<string, string>
    {
        ["all marks"] = new('\u064E', 65536),
        ["one letter"] = new('\u0628', 65536),
        ["all punctuation"] = Repeat(".,\u060C!\u061F()-"),
        ["all digits"] = Repeat("1234567890"),
        ["no spaces"] = string.Concat(Articles.Take(80)).Replace(" ", "", StringComparison.Ordinal)[..65536],
    };

    private static string[] Make(string[] templates, int count, int length, bool woven = false)
    {
        var random = new Random(20240315);
        var articles = new string[count];
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            while (text.Length < length)
            {
                text.Append(woven && random.Next(10) < 7 ? Weaving.Sentence(random) : Fill(templates[random.Next(templates.Length)], random));
                text.Append(random.Next(4) == 0 ? '\n' : ' ');
            }

            articles[i] = text.ToString();
        }

        return articles;
    }

    private static string Fill(string template, Random random)
    {
        var text = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                text.Append(template[i]);
                continue;
            }

            var slot = template[i + 1];
            text.Append(slot == 'n' ? Number(random) : Fillers[slot][random.Next(Fillers[slot].Length)]);
            i += 2;
        }

        return text.ToString();
    }

    internal static string Number(Random random)
    {
        var digits = random.Next(1, 5);
        var number = random.Next((int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture);
        return random.Next(5) == 0 ? string.Concat(number.Select(static c => (char)('\u0660' + c - '0'))) : number;
    }

    // Parts of a sentence, so that few sentences make many.
    private static IEnumerable<string> WordWindows(string sentence)
    {
        var words = sentence.Split(' ');
        return Enumerable.Range(0, words.Length - 3).Select(start => string.Join(' ', words[start..]));
    }

    private static string Repeat(string unit) => string.Concat(Enumerable.Repeat(unit, 65536 / unit.Length));

    internal static string[] ReadLines(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Inputs", file)).Where(static line => line.Length > 0 && !line.StartsWith('#'))];

    private static Dictionary<char, string[]> ReadFillers() =>
        ReadLines("fillers.txt").Select(static line => line.Split('\t')).ToDictionary(static fields => fields[0][0], static fields => fields[1].Split('|'));
}
