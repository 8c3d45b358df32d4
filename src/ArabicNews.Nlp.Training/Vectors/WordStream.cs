using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Training.Vectors;

/// <summary>A corpus as numbers of words, the most frequent word being 0. -1 stands for rare words, -2 for the end of a line.</summary>
internal sealed class WordStream
{
    public const int Rare = -1;
    public const int LineEnd = -2;

    private WordStream(int[] stream, string[] words, int[] counts)
    {
        Stream = stream;
        Words = words;
        Counts = counts;
    }

    public int[] Stream { get; }

    /// <summary>The words kept, by falling frequency, then in ordinal order.</summary>
    public string[] Words { get; }

    public int[] Counts { get; }

    /// <summary>Reads texts; keeps the most frequent words that are seen often enough and short enough to be stored.</summary>
    public static WordStream Read(IEnumerable<string> texts, int most, int least)
    {
        var table = new WordTable(1 << 20);
        var counts = new List<int>();
        var stream = new List<int>();
        foreach (var text in texts)
        {
            RawText.ForEachWord(text, word =>
            {
                if (word.IsEmpty)
                {
                    stream.Add(LineEnd);
                    return;
                }

                var number = table.FindOrAdd(word);
                if (number == counts.Count)
                {
                    counts.Add(0);
                }

                counts[number]++;
                stream.Add(number);
            });
        }

        var kept = Enumerable.Range(0, table.Count)
            .Where(word => counts[word] >= least && table.WordAt(word).Length <= 40)
            .Select(word => (Word: word, Text: table.WordAt(word).ToString()))
            .OrderByDescending(word => counts[word.Word])
            .ThenBy(word => word.Text, StringComparer.Ordinal)
            .Take(most)
            .ToArray();
        var rank = new int[table.Count];
        Array.Fill(rank, Rare);
        for (var i = 0; i < kept.Length; i++)
        {
            rank[kept[i].Word] = i;
        }

        return new WordStream(
            [.. stream.Select(number => number < 0 ? number : rank[number])],
            [.. kept.Select(word => word.Text)],
            [.. kept.Select(word => counts[word.Word])]);
    }
}
