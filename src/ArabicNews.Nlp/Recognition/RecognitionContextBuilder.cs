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

    /// <summary>Reads a text into arrays of the context's own.</summary>
    public RecognitionContext Build(string source, DateOnly? referenceDate) => Build(source, referenceDate, new RecognitionBuffers());

    /// <summary>Reads a text into arrays that are used again: the context is valid until the next one is built in them.</summary>
    public RecognitionContext Build(string source, DateOnly? referenceDate, RecognitionBuffers buffers)
    {
        buffers.BeginText(source.Length);
        var count = Tokenize(source, buffers);
        buffers.BeginTokens(count);
        Fold(source, count, buffers);
        var tokens = buffers.Tokens.AsSpan(0, count);
        var sentences = _sentences.Split(source, tokens);
        new TermMatcher(lexicon.Gazetteer, source, count, buffers).Run();
        SetSentences(tokens, sentences, buffers.SentenceOfToken);
        return new RecognitionContext(source, lexicon, referenceDate, count, sentences, buffers);
    }

    private static int Tokenize(string source, RecognitionBuffers buffers)
    {
        var tokens = buffers.Tokens;
        var count = 0;
        foreach (var token in WordTokenizer.Enumerate(source))
        {
            if (count == tokens.Length)
            {
                buffers.GrowTokens();
                tokens = buffers.Tokens;
            }

            tokens[count++] = token;
        }

        return count;
    }

    private void Fold(string source, int count, RecognitionBuffers buffers)
    {
        var (tokens, forms, folded) = (buffers.Tokens, buffers.Forms, buffers.Folded);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var text = tokens[i].Slice(source);
            int written;
            while (!TextNormalizer.Lookup.TryNormalize(text, folded.AsSpan(at), out written))
            {
                buffers.GrowFolded();
                folded = buffers.Folded;
            }

            forms[i] = new WordForm
            {
                FoldedStart = at,
                FoldedLength = written,
                Segmentation = tokens[i].Kind == TokenKind.Word ? _segmenter.Segment(folded.AsSpan(at, written)) : default,
                BeginsLine = i == 0 || LineEnds.AreIn(source.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End)),
            };
            at += written;
        }
    }

    private static void SetSentences(ReadOnlySpan<Token> tokens, IReadOnlyList<TextSpan> sentences, int[] sentenceOfToken)
    {
        var sentence = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            while (sentence + 1 < sentences.Count && tokens[i].Start >= sentences[sentence].End)
            {
                sentence++;
            }

            sentenceOfToken[i] = sentence;
        }
    }
}
