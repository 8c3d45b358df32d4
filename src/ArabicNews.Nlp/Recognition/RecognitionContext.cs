using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition;

/// <summary>
/// A document as recognizers see it: tokens, their folded forms and clitics, sentences, and every match of the lexicon. All
/// offsets are UTF-16 code units into <see cref="Source"/>. Read-only for recognizers; valid during one analysis, on one thread.
/// </summary>
public sealed class RecognitionContext
{
    private readonly int _tokenCount;
    private Token[] _tokens;
    private WordForm[] _forms;
    private char[] _folded;
    private int[] _sentenceOfToken;
    private int[] _firstMatch;
    private TermMatch[] _matches;

    internal RecognitionContext(string source, Lexicon lexicon, DateOnly? referenceDate, int tokenCount, IReadOnlyList<TextSpan> sentences, RecognitionBuffers buffers)
    {
        Source = source;
        Lexicon = lexicon;
        ReferenceDate = referenceDate;
        Sentences = sentences;
        _tokenCount = tokenCount;
        _tokens = buffers.Tokens;
        _forms = buffers.Forms;
        _folded = buffers.Folded;
        _sentenceOfToken = buffers.SentenceOfToken;
        _firstMatch = buffers.FirstMatch;
        _matches = buffers.Matches;
    }

    /// <summary>The caller's string.</summary>
    public string Source { get; }

    /// <summary>The lexicon in use.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The date that relative dates count from, or null.</summary>
    public DateOnly? ReferenceDate { get; internal set; }

    /// <summary>The sentences, ordered and disjoint.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; }

    /// <summary>The tokens, ordered and disjoint.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _tokenCount);

    /// <summary>Index of the sentence that a token stands in.</summary>
    public int SentenceOf(int token) => _sentenceOfToken[token];

    /// <summary>The token's slice of the source.</summary>
    public ReadOnlySpan<char> TextOf(int token) => _tokens[token].Slice(Source);

    /// <summary>The token's folded form (<see cref="Normalization.NormalizerOptions.Lookup"/>), clitics included.</summary>
    public ReadOnlySpan<char> FoldedOf(int token) => _folded.AsSpan(_forms[token].FoldedStart, _forms[token].FoldedLength);

    /// <summary>How the token's clitics are most likely cut; lengths are code units of <see cref="FoldedOf"/>.</summary>
    public Segmentation SegmentationOf(int token) => _forms[token].Segmentation;

    /// <summary>Whether a line begins with the token: it is the first, or a line or paragraph ends between it and the one before it.</summary>
    public bool BeginsLine(int token) => _forms[token].BeginsLine;

    /// <summary>Whether there is such a token and a phrase may go on, or begin the text, with it: no line ends before it.</summary>
    internal bool ContinuesLine(int token) => (uint)token < (uint)_tokenCount && (token == 0 || !_forms[token].BeginsLine);

    /// <summary>Where in the source a token's text begins once the given number of folded code units, and marks and tatweel after them, are left out.</summary>
    public int StartAfter(int token, int foldedUnits) => SourceOffsets.After(Source, _tokens[token], foldedUnits);

    /// <summary>All matches of the lexicon that begin at a token, longest first.</summary>
    public ReadOnlySpan<TermMatch> TermsAt(int token) => _matches.AsSpan(_firstMatch[token], _firstMatch[token + 1] - _firstMatch[token]);

    /// <summary>The longest match of a kind that begins at a token; where two are equally long, the one with the likelier clitics.</summary>
    public bool TryTerm(int token, TermKind kind, out TermMatch match)
    {
        if ((uint)token < (uint)_tokenCount)
        {
            foreach (ref readonly var candidate in TermsAt(token))
            {
                if (candidate.Kind == kind)
                {
                    match = candidate;
                    return true;
                }
            }
        }

        match = default;
        return false;
    }

    /// <summary>The entry that a match belongs to.</summary>
    public LexiconEntry EntryOf(in TermMatch match) => Lexicon.Entries(match.Kind)[match.Term.Entry];

    /// <summary>Lets go of the arrays, which another document is going to fill: whoever asks the context afterwards gets an exception, not that document.</summary>
    internal void Close()
    {
        _tokens = [];
        _forms = [];
        _folded = [];
        _sentenceOfToken = [];
        _firstMatch = [];
        _matches = [];
    }
}
