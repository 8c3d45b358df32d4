using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Tokenization;

namespace CustomRecognizer;

/// <summary>
/// Reads a word in Latin capitals behind the word "share" as a company. Without state, since one instance serves all analyses at
/// once; in one pass over the tokens, so that its time is linear in the text.
/// </summary>
internal sealed class ShareSymbolRecognizer : IMentionRecognizer
{
    public const string Rule = "sample.share-symbol";

    // Words are compared in folded form, so that marks, tatweel and forms of alef make no difference. Clitics are part of it.
    private static readonly string[] Shares = ["سهم", "السهم", "اسهم", "الاسهم"];

    public void Recognize(RecognitionContext context, MentionCollector mentions)
    {
        for (var token = 1; token < context.Tokens.Length; token++)
        {
            if (IsSymbol(context, token) && IsShare(context, token - 1))
            {
                // The span of the token is in the caller's string already. 0.8: a normal reading, which a better one may beat.
                mentions.Add(new Mention(EntityType.Organization, context.Tokens[token].Span, Rule, 0.8f));
            }
        }
    }

    private static bool IsSymbol(RecognitionContext context, int token)
    {
        var text = context.TextOf(token);
        return context.Tokens[token].Kind == TokenKind.ForeignWord && text.Length is >= 2 and <= 6 && !text.ContainsAnyExcept(Symbols);
    }

    /// <summary>The particle that may stand before the word is left out.</summary>
    private static bool IsShare(RecognitionContext context, int token)
    {
        var word = context.FoldedOf(token)[context.SegmentationOf(token).Proclitics..];
        foreach (var share in Shares)
        {
            if (word.SequenceEqual(share))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly System.Buffers.SearchValues<char> Symbols = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
