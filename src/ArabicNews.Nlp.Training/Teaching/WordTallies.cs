using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;

namespace ArabicNews.Nlp.Training.Teaching;

/// <summary>
/// What a model takes each word for in raw news, on the average: how often it is part of a person, an organization or a place. A word
/// that training never saw stands in some other sentence where its surroundings tell. Kept as two more sets of clusters.
/// </summary>
internal sealed class WordTallies
{
    private const int Types = 3;
    private const int AddedSets = 2;

    /// <summary>Of words that were seen less often the shares say less.</summary>
    private const int Few = 8;

    /// <summary>Where the shares of a type are cut into steps.</summary>
    private static readonly float[] Steps = [0.03f, 0.15f, 0.4f, 0.75f];

    private readonly WordClusters _clusters;
    private readonly float[] _sums;
    private readonly int[] _counts;

    private WordTallies(WordClusters clusters)
    {
        _clusters = clusters;
        _sums = new float[clusters.Count * Types];
        _counts = new int[clusters.Count];
    }

    /// <summary>The clusters with two sets more: the shares of all types, and the likeliest type with the share of names.</summary>
    public static WordClusters Add(WordClusters clusters, TaggerModel model, IEnumerable<string> texts, Lexicon? lexicon = null)
    {
        var tallies = new WordTallies(clusters);
        tallies.Count(model, texts, new RecognitionContextBuilder(lexicon ?? Lexicon.Default));
        return tallies.Extend();
    }

    private void Count(TaggerModel model, IEnumerable<string> texts, RecognitionContextBuilder builder)
    {
        var workspace = new TaggerWorkspace(model);
        foreach (var text in texts)
        {
            var context = builder.Build(text, null);
            var tokens = context.Tokens.Length;
            for (int first = 0, end; first < tokens; first = end)
            {
                end = NameTagger.SentenceEnd(context, first, tokens);
                workspace.Label(context, first, end);
                workspace.Decoder.Sum(workspace.Scores, end - first);
                for (var word = 0; word < end - first; word++)
                {
                    Count(workspace, word);
                }
            }
        }
    }

    private void Count(TaggerWorkspace workspace, int word)
    {
        var number = workspace.Attributes.NumbersOf(word).Word;
        if (number < 0)
        {
            return;
        }

        _counts[number]++;
        for (var label = 1; label < TagScheme.LabelCount(Types); label++)
        {
            _sums[(number * Types) + TagScheme.TypeOf(label)] += workspace.Decoder.Likelihood(word, label);
        }
    }

    private WordClusters Extend()
    {
        var (words, levels) = (new string[_clusters.Count], new byte[_clusters.Count]);
        var old = _clusters.SetCount;
        var sets = old + AddedSets;
        var extended = new ushort[words.Length * sets];
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = _clusters.WordAt(word).ToString();
            levels[word] = (byte)_clusters.LevelOf(word);
            for (var set = 0; set < old; set++)
            {
                extended[(word * sets) + set] = (ushort)_clusters.ClusterOf(word, set);
            }

            (extended[(word * sets) + old], extended[(word * sets) + old + 1]) = Sets(word);
        }

        return WordClusters.Create(words, levels, extended, sets);
    }

    private (ushort Shares, ushort Likeliest) Sets(int word)
    {
        // Seen once more as no name: a word of one sentence is never sure.
        float seen = _counts[word] + 1;
        float person = _sums[word * Types] / seen, organization = _sums[(word * Types) + 1] / seen, location = _sums[(word * Types) + 2] / seen;
        var steps = Steps.Length + 1;
        var shares = (((Step(person) * steps) + Step(organization)) * steps) + Step(location) + (seen < Few ? steps * steps * steps : 0);
        var likeliest = person >= organization && person >= location ? 0 : organization >= location ? 1 : 2;
        return ((ushort)(1 + shares), (ushort)(1 + (Step(person + organization + location) * Types) + likeliest));
    }

    private static int Step(float share)
    {
        var step = 0;
        while (step < Steps.Length && share >= Steps[step])
        {
            step++;
        }

        return step;
    }
}
