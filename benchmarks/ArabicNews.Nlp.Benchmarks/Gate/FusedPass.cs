using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Benchmarks.Gate;

/// <summary>Tokenizing and normalizing in one pass, into buffers made once. For one thread at a time.</summary>
internal sealed class FusedPass(int tokens, int normalized)
{
    private readonly Token[] _tokens = new Token[tokens];
    private readonly NormalizedSpan[] _forms = new NormalizedSpan[tokens];
    private readonly char[] _normalized = new char[normalized];

    /// <summary>Reads a text once.</summary>
    /// <exception cref="InvalidOperationException">The buffers are too small.</exception>
    public void Read(ReadOnlySpan<char> text)
    {
        if (!WordTokenizer.TryTokenize(text, TextNormalizer.Lookup, _tokens, _forms, _normalized, out _, out _))
        {
            throw new InvalidOperationException("The buffers are too small.");
        }
    }

    /// <summary>The thread's time for a code unit of a text, in nanoseconds: of the fastest of so many runs.</summary>
    public double Measure(ReadOnlySpan<char> text, int runs)
    {
        var best = long.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            var start = ThreadClock.Nanoseconds();
            Read(text);
            best = Math.Min(best, ThreadClock.Nanoseconds() - start);
        }

        return (double)best / text.Length;
    }
}
