using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>Where a temporal phrase begins whose first token is known: behind the particles that the token carries.</summary>
internal static class TemporalStart
{
    public static int Of(RecognitionContext context, int token)
    {
        if (context.Tokens[token].Kind == TokenKind.Word)
        {
            foreach (ref readonly var match in context.TermsAt(token))
            {
                if (match.Kind is TermKind.Month or TermKind.Weekday or TermKind.TimeUnit or TermKind.PeriodPart or TermKind.Holiday)
                {
                    return match.Start;
                }
            }

            foreach (ref readonly var match in context.TermsAt(token))
            {
                if (match.Kind is TermKind.Cue or TermKind.NumberWord or TermKind.OrdinalWord or TermKind.FractionWord)
                {
                    return match.Start;
                }
            }
        }

        return context.Tokens[token].Start;
    }
}
