using ArabicNews.Nlp.Tokenization;
using BenchmarkDotNet.Attributes;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace ArabicNews.Nlp.Benchmarks;

/// <summary>Words of all sample articles, by the tokenizer of the house and by its peer in Lucene.NET.</summary>
[MemoryDiagnoser]
public class TokenizerBenchmarks
{
    private readonly string[] _articles = Articles.All;
    private readonly Token[] _tokens = new Token[Articles.All.Max(article => article.Length)];

    /// <summary>The peer; the base of the ratios.</summary>
    [Benchmark(Baseline = true)]
    public int LuceneStandardTokenizer()
    {
        var count = 0;
        foreach (var article in _articles)
        {
            using var reader = new StringReader(article);
            using var tokenizer = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
            tokenizer.Reset();
            while (tokenizer.IncrementToken())
            {
                count++;
            }

            tokenizer.End();
        }

        return count;
    }

    /// <summary>Tokens into a buffer, nothing allocated.</summary>
    [Benchmark]
    public int WordTokenizerBuffer()
    {
        var count = 0;
        foreach (var article in _articles)
        {
            WordTokenizer.TryTokenize(article, _tokens, out var written);
            count += written;
        }

        return count;
    }

    /// <summary>Tokens one by one, nothing allocated.</summary>
    [Benchmark]
    public int WordTokenizerEnumerator()
    {
        var count = 0;
        foreach (var article in _articles)
        {
            foreach (var token in WordTokenizer.Enumerate(article))
            {
                count += token.Length > 0 ? 1 : 0;
            }
        }

        return count;
    }
}
