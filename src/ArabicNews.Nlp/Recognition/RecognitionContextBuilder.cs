using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Sentences;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition;

/// <summary>Runs the layers below recognition over a text. Immutable and thread-safe.</summary>
internal sealed class RecognitionContextBuilder(Lexicon lexicon)
{
    private readonly CliticSegmenter _segmenter = CliticSegmenter.Create(lexicon);
    private readonly SentenceSplitter _sentences = SentenceSplitter.Create(lexicon);

    public RecognitionContext Build(string source, DateOnly? referenceDate)
    {
        var tokens = new Token[Math.Max(16, source.Length / 4)];
        var count = 0;
        foreach (var token in WordTokenizer.Enumerate(source))
        {
            if (count == tokens.Length)
            {
                Array.Resize(ref tokens, tokens.Length * 2);
            }

            tokens[count++] = token;
        }

        var (forms, folded) = Fold(source, tokens.AsSpan(0, count));
        var sentences = _sentences.Split(source, tokens.AsSpan(0, count));
        var matches = new TermMatcher(lexicon.Gazetteer, source, tokens.AsSpan(0, count), forms, folded).Run(out var firstMatch);
        var sentenceOfToken = SentenceOfToken(tokens.AsSpan(0, count), sentences);
        return new RecognitionContext(source, lexicon, referenceDate, tokens, count, forms, folded, sentences, sentenceOfToken, firstMatch, matches);
    }

    private (WordForm[] Forms, char[] Folded) Fold(string source, ReadOnlySpan<Token> tokens)
    {
        var forms = new WordForm[tokens.Length];
        var folded = new char[source.Length + 64];
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var text = tokens[i].Slice(source);
            forms[i].BeginsLine = i == 0 || LineEnds.AreIn(source.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End));
            int written;
            while (!TextNormalizer.Lookup.TryNormalize(text, folded.AsSpan(at), out written))
            {
                Array.Resize(ref folded, folded.Length * 2);
            }

            forms[i].FoldedStart = at;
            forms[i].FoldedLength = written;
            if (tokens[i].Kind == TokenKind.Word)
            {
                forms[i].Segmentation = _segmenter.Segment(folded.AsSpan(at, written));
            }

            at += written;
        }

        return (forms, folded);
    }

    private static int[] SentenceOfToken(ReadOnlySpan<Token> tokens, IReadOnlyList<TextSpan> sentences)
    {
        var sentenceOfToken = new int[tokens.Length];
        var sentence = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            while (sentence + 1 < sentences.Count && tokens[i].Start >= sentences[sentence].End)
            {
                sentence++;
            }

            sentenceOfToken[i] = sentence;
        }

        return sentenceOfToken;
    }
}
