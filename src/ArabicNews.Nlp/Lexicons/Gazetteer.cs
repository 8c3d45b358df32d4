using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
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

    private readonly FixedWords _words;
    private readonly FixedTable<int> _behindRoot;
    private readonly FixedTable<int> _firstEdge;
    private readonly FixedTable<int> _edgeWords;
    private readonly FixedTable<int> _edgeNodes;
    private readonly FixedTable<int> _firstTerm;
    private readonly FixedTable<Term> _terms;

    private Gazetteer(
        FixedWords words,
        FixedTable<int> behindRoot,
        FixedTable<int> firstEdge,
        FixedTable<int> edgeWords,
        FixedTable<int> edgeNodes,
        FixedTable<int> firstTerm,
        FixedTable<Term> terms)
    {
        _words = words;
        _behindRoot = behindRoot;
        _firstEdge = firstEdge;
        _edgeWords = edgeWords;
        _edgeNodes = edgeNodes;
        _firstTerm = firstTerm;
        _terms = terms;
    }

    /// <summary>Number of distinct words in all forms.</summary>
    public int WordCount => _words.Count;

    /// <summary>The number of a folded word, or -1 where no form holds it.</summary>
    public int WordOf(ReadOnlySpan<char> folded) => _words.Find(folded);

    /// <summary>The node behind a node by a word, or -1.</summary>
    public int Next(int node, int word)
    {
        if (node == Root)
        {
            var behindRoot = _behindRoot.Span;
            return (uint)word < (uint)behindRoot.Length ? behindRoot[word] : -1;
        }

        var (first, end) = (_firstEdge[node], _firstEdge[node + 1]);
        if (first == end)
        {
            return -1;
        }

        var found = _edgeWords.Span[first..end].BinarySearch(word);
        return found >= 0 ? _edgeNodes[first + found] : -1;
    }

    /// <summary>Whether a form begins with a folded word.</summary>
    public bool BeginsForm(ReadOnlySpan<char> folded) => WordOf(folded) is >= 0 and var word && Next(Root, word) >= 0;

    /// <summary>The terms whose form ends at a node.</summary>
    public ReadOnlySpan<Term> Terms(int node) => _terms.Span[_firstTerm[node].._firstTerm[node + 1]];

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static Gazetteer Read(FixedReader reader)
    {
        var words = FixedWords.Read(reader);
        var (nodes, edges, terms) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        return new Gazetteer(
            words,
            reader.ReadTable<int>(words.Count),
            reader.ReadTable<int>(nodes + 1L),
            reader.ReadTable<int>(edges),
            reader.ReadTable<int>(edges),
            reader.ReadTable<int>(nodes + 1L),
            reader.ReadTable<Term>(terms));
    }

    public void Write(FixedWriter writer)
    {
        _words.Write(writer);
        writer.Write(_firstEdge.Length - 1);
        writer.Write(_edgeWords.Length);
        writer.Write(_terms.Length);
        writer.Write(_behindRoot.Span);
        writer.Write(_firstEdge.Span);
        writer.Write(_edgeWords.Span);
        writer.Write(_edgeNodes.Span);
        writer.Write(_firstTerm.Span);

        // As three numbers each: what lies between the fields of a structure may be anything.
        var terms = new int[_terms.Length * 3];
        for (var i = 0; i < _terms.Length; i++)
        {
            var term = _terms[i];
            (terms[3 * i], terms[(3 * i) + 1], terms[(3 * i) + 2]) = ((int)term.Kind, term.Entry, (int)term.Features);
        }

        writer.Write<int>(terms);
    }

    /// <param name="byKind">The entries of each kind.</param>
    /// <param name="report">Told of every entry that cannot be used; where it is null, the first is thrown.</param>
    /// <exception cref="LexiconException">An entry cannot be used, and nobody asks for all of them.</exception>
    public static Gazetteer Build(IReadOnlyList<LexiconEntry>[] byKind, Action<LexiconException>? report = null)
    {
        var words = new WordTable(1 << 16);
        var edges = new Dictionary<(int Node, int Word), int>(1 << 16);
        var found = new List<(int Node, Term Term)>(1 << 16);
        foreach (var entries in byKind)
        {
            for (var i = 0; i < entries.Count; i++)
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

        return Lay(words, edges, found);

        void Add(LexiconEntry entry, int index, string form, TermFeatures features)
        {
            var node = Root;
            foreach (var token in WordTokenizer.Enumerate(form))
            {
                var folded = TextNormalizer.Lookup.NormalizeToString(token.Slice(form));
                var edge = (node, words.FindOrAdd(folded));
                node = edges.TryGetValue(edge, out var known) ? known : edges[edge] = edges.Count + 1;
            }

            if (node == Root)
            {
                throw entry.Error($"the form \"{form}\" holds no word");
            }

            found.Add((node, new Term(entry.Kind, index, features)));
        }
    }

    private static Gazetteer Lay(WordTable words, Dictionary<(int Node, int Word), int> edges, List<(int Node, Term Term)> found)
    {
        var nodes = edges.Count + 1;
        var behindRoot = new int[words.Count];
        Array.Fill(behindRoot, -1);
        foreach (var ((node, word), next) in edges)
        {
            if (node == Root)
            {
                behindRoot[word] = next;
            }
        }

        var others = edges.Where(static edge => edge.Key.Node != Root).OrderBy(static edge => edge.Key.Node).ThenBy(static edge => edge.Key.Word).ToArray();
        var terms = found.OrderBy(static item => item.Node).ToArray(); // Stable: a node's terms stay in the order of kinds and entries.
        return new Gazetteer(
            FixedWords.Create([.. Enumerable.Range(0, words.Count).Select(word => words.WordAt(word).ToString())]),
            FixedTable<int>.Of(behindRoot),
            FixedTable<int>.Of(RunIndex.Of(others.Select(static edge => edge.Key.Node), nodes)),
            FixedTable<int>.Of([.. others.Select(static edge => edge.Key.Word)]),
            FixedTable<int>.Of([.. others.Select(static edge => edge.Value)]),
            FixedTable<int>.Of(RunIndex.Of(terms.Select(static item => item.Node), nodes)),
            FixedTable<Term>.Of([.. terms.Select(static item => item.Term)]));
    }
}
