using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Lexicons;

/// <summary>
/// A trie over folded words that holds every form of every entry. A form is cut by the tokenizer of the house and folded by
/// <see cref="TextNormalizer.Lookup"/>, as text is, so no spelling variant needs to be listed twice. Immutable and thread-safe.
/// </summary>
internal sealed class Gazetteer
{
    /// <summary>The node from which every form starts.</summary>
    public const int Root = 0;

    private readonly WordTable _words;
    private readonly EdgeTable _edges;
    private readonly int[] _firstTerm;
    private readonly Term[] _terms;

    private Gazetteer(WordTable words, EdgeTable edges, int[] firstTerm, Term[] terms)
    {
        _words = words;
        _edges = edges;
        _firstTerm = firstTerm;
        _terms = terms;
    }

    /// <summary>Number of distinct words in all forms.</summary>
    public int WordCount => _words.Count;

    /// <summary>The number of a folded word, or -1 where no form holds it.</summary>
    public int WordOf(ReadOnlySpan<char> folded) => _words.Find(folded);

    /// <summary>The node behind a node by a word, or -1.</summary>
    public int Next(int node, int word) => _edges.Find(node, word);

    /// <summary>Whether a form begins with a folded word.</summary>
    public bool BeginsForm(ReadOnlySpan<char> folded) => WordOf(folded) is >= 0 and var word && Next(Root, word) >= 0;

    /// <summary>The terms whose form ends at a node.</summary>
    public ReadOnlySpan<Term> Terms(int node) => _terms.AsSpan(_firstTerm[node], _firstTerm[node + 1] - _firstTerm[node]);

    /// <param name="byKind">The entries of each kind.</param>
    /// <param name="report">Told of every entry that cannot be used; where it is null, the first is thrown.</param>
    /// <exception cref="LexiconException">An entry cannot be used, and nobody asks for all of them.</exception>
    public static Gazetteer Build(LexiconEntry[][] byKind, Action<LexiconException>? report = null)
    {
        var words = new WordTable(1 << 16);
        var edges = new EdgeTable(1 << 17);
        var nodes = 1;
        var found = new List<(int Node, Term Term)>(1 << 16);
        foreach (var entries in byKind)
        {
            for (var i = 0; i < entries.Length; i++)
            {
                var entry = entries[i];
                var index = i;
                if (entry.Kind == TermKind.CommonWord)
                {
                    break; // No grammar asks for these; the clitic segmenter reads them by itself.
                }

                try
                {
                    Inflector.AddForms(entry, (form, features) => Add(entry, index, form, features));
                }
                catch (LexiconException e) when (report is not null)
                {
                    report(e);
                }
            }
        }

        var (firstTerm, terms) = Layout(found, nodes);
        return new Gazetteer(words, edges, firstTerm, terms);

        void Add(LexiconEntry entry, int index, string form, TermFeatures features)
        {
            var node = Root;
            foreach (var token in WordTokenizer.Enumerate(form))
            {
                var folded = TextNormalizer.Lookup.NormalizeToString(token.Slice(form));
                node = edges.FindOrAdd(node, words.FindOrAdd(folded), ref nodes);
            }

            if (node == Root)
            {
                throw entry.Error($"the form \"{form}\" holds no word");
            }

            found.Add((node, new Term(entry.Kind, index, features)));
        }
    }

    private static (int[] FirstTerm, Term[] Terms) Layout(List<(int Node, Term Term)> found, int nodes)
    {
        var first = new int[nodes + 1];
        foreach (var (node, _) in found)
        {
            first[node + 1]++;
        }

        for (var node = 0; node < nodes; node++)
        {
            first[node + 1] += first[node];
        }

        var terms = new Term[found.Count];
        var next = (int[])first.Clone();
        foreach (var (node, term) in found)
        {
            terms[next[node]++] = term;
        }

        return (first, terms);
    }
}
