using System.Globalization;
using System.Text;

namespace ArabicNews.Nlp.Benchmarks.Inputs;

/// <summary>Weaves sentences of the words of the library's lexicons, with clitics, vowel signs, punctuation, numbers and foreign words as often as news has them.</summary>
internal static class Weaving
{
    private static readonly string[] Ordinary = ReadForms("ordinary-words.tsv");
    private static readonly string[] Names = [.. ReadForms("given-names.tsv"), .. ReadForms("family-names.tsv"), .. ReadForms("cities.tsv"), .. ReadForms("countries.tsv")];
    private static readonly string[] Institutions = ReadForms("organizations.tsv");
    private static readonly string[] Frames = ReadFrames();
    private static readonly string[] Clitics = ["\u0648", "\u0648", "\u0648", "\u0627\u0644", "\u0627\u0644", "\u0627\u0644", "\u0628", "\u0644", "\u0648\u0627\u0644", "\u0628\u0627\u0644"];
    private static readonly string[] Foreign = ["BBC", "COVID-19", "Google", "the", "5G", "iPhone", "G20", "FIFA", "SpaceX", "Fitch"];

    public static string Sentence(Random random)
    {
        var text = new StringBuilder();
        var words = random.Next(9, 38);
        var sinceComma = 0;
        for (var i = 0; i < words; i++)
        {
            var word = Word(random);
            var quoted = random.Next(90) == 0;
            text.Append(i == 0 ? "" : " ").Append(quoted ? (random.Next(2) == 0 ? "\u00AB" : "\"") : "").Append(word).Append(quoted ? (text[^1] == '"' ? "\"" : "\u00BB") : "");
            if (++sinceComma > 4 && random.Next(9) == 0 && i + 1 < words)
            {
                text.Append(random.Next(9) == 0 ? ":" : "\u060C");
                sinceComma = 0;
            }
        }

        return text.Append('.').ToString();
    }

    private static string Word(Random random)
    {
        switch (random.Next(200))
        {
            case < 5:
                return NewsInput.Number(random) + (random.Next(6) == 0 ? "%" : "");
            case 5:
                return Foreign[random.Next(Foreign.Length)];
            case 6:
                return "(" + Names[random.Next(Names.Length)] + ")";
            case < 10:
                return Institutions[random.Next(Institutions.Length)];
            case < 30:
                return Names[random.Next(Names.Length)];
            case < 82:
                return Frames[random.Next(Frames.Length)];
            default:
                // Frequent words come often: the square draws towards the beginning of a list that was shuffled once.
                var rank = random.NextDouble();
                var word = Ordinary[(int)(rank * rank * Ordinary.Length)];
                word = random.Next(100) < 42 ? Clitics[random.Next(Clitics.Length)] + word : word;
                return random.Next(60) == 0 ? word + "\u0627\u064B" : word;
        }
    }

    private static string[] ReadForms(string file)
    {
        var forms = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "lexicon", file)))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                forms.Add(line.Split('\t')[1].Split('|')[0].Trim());
            }
        }

        var array = forms.ToArray();
        new Random(11).Shuffle(array);
        return array;
    }

    private static string[] ReadFrames() =>
        [.. NewsInput.ReadLines("frames.txt").Select(static line => line.Split('\t'))
            .SelectMany(static fields => Enumerable.Repeat(fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture)))];
}
