using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>Which kinds of lexicon entries cover a word, and whether it is the only word of the match, its first, last or one between. A bit for each kind.</summary>
internal struct TermMasks
{
    public ulong Single;
    public ulong First;
    public ulong Inside;
    public ulong Last;

    public readonly bool IsEmpty => (Single | First | Inside | Last) == 0;

    public readonly uint Hash(int slot) =>
        FeatureHash.Finish(Step(Step(Step(Step(FeatureHash.Seed(slot), Single), First), Inside), Last));

    /// <summary>Reads the masks of the words from one token to another.</summary>
    public static void Read(RecognitionContext context, int firstToken, int endToken, Span<TermMasks> masks)
    {
        masks[..(endToken - firstToken)].Clear();
        for (var token = firstToken; token < endToken; token++)
        {
            foreach (ref readonly var match in context.TermsAt(token))
            {
                if (match.Kind is TermKind.Cue or TermKind.EntityWord || match.Has(TermFeatures.UnlikelySegmentation) || match.EndToken > endToken)
                {
                    continue;
                }

                var bit = 1ul << (int)match.Kind;
                if (match.TokenCount == 1)
                {
                    masks[token - firstToken].Single |= bit;
                    continue;
                }

                masks[token - firstToken].First |= bit;
                masks[match.EndToken - 1 - firstToken].Last |= bit;
                for (var inside = token + 1; inside < match.EndToken - 1; inside++)
                {
                    masks[inside - firstToken].Inside |= bit;
                }
            }
        }
    }

    private static uint Step(uint hash, ulong value) => FeatureHash.Step(FeatureHash.Step(hash, (uint)value), (uint)(value >> 32));
}
