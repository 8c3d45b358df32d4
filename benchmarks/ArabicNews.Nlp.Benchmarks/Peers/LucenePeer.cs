using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace ArabicNews.Nlp.Benchmarks.Peers;

/// <summary>Lucene.NET's token streams, reused from text to text as its indexer does.</summary>
internal sealed class LucenePeer : IDisposable
{
    private readonly StandardTokenizer _tokenizer = new(LuceneVersion.LUCENE_48, TextReader.Null);
    private readonly TokenStream _normalizing;
    private readonly ArabicAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly StandardTokenizer _inner;

    public LucenePeer()
    {
        _inner = new StandardTokenizer(LuceneVersion.LUCENE_48, TextReader.Null);
        _normalizing = new ArabicNormalizationFilter(_inner);
    }

    public int Tokenize(string text)
    {
        _tokenizer.SetReader(new StringReader(text));
        return Drain(_tokenizer);
    }

    public int TokenizeAndNormalize(string text)
    {
        _inner.SetReader(new StringReader(text));
        return Drain(_normalizing);
    }

    public int Analyze(string text)
    {
        using var stream = _analyzer.GetTokenStream("text", new StringReader(text));
        return Drain(stream);
    }

    public void Dispose()
    {
        _tokenizer.Dispose();
        _normalizing.Dispose();
        _analyzer.Dispose();
    }

    private static int Drain(TokenStream stream)
    {
        var offsets = stream.GetAttribute<IOffsetAttribute>();
        var sum = 0;
        stream.Reset();
        while (stream.IncrementToken())
        {
            sum += offsets.EndOffset;
        }

        stream.End();
        stream.Dispose();
        return sum;
    }
}
