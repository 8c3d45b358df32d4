using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Recognition.Positions;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Resolution;

/// <summary>What a position says by itself: its head, gender, country, institution, and the other words in it. Immutable.</summary>
internal sealed record PositionFacts(string Head, TermFeatures Features, OfficeClass Class, string? Country, string? Institution, HashSet<string> Words)
{
    /// <summary>
    /// Whether it is an office of a state that the text need not name: a minister, a king, the president, the head of the government.
    /// </summary>
    public bool IsOfState => Class == OfficeClass.Minister || (Class == OfficeClass.Royal && Words.Count == 0)
        || (Head == President && (Words.Count == 0 || Words.Contains(HeadOfGovernment) || Words.Contains(HeadOfState)));

    private const string President = "president";
    private const string HeadOfGovernment = "head-of-government";
    private const string HeadOfState = "head-of-state";

    public static PositionFacts Read(RecognitionContext context, PositionEvidence evidence, IReadOnlyList<Mention> bodies)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var listed = context.Lexicon.Entries(evidence.Office.Kind)[evidence.Office.Entry]["iso"];
        string? country = listed.Length == 2 ? listed : null, portfolio = null;
        var head = HeadOf(context, evidence);
        var first = evidence.FirstToken + 1;
        var office = context.Lexicon.Entries(evidence.Office.Kind)[evidence.Office.Entry].Id;
        if (office != head)
        {
            // An office of several words: its forms ("of the ministers", "of the government") are one.
            words.Add(office);
            first = evidence.HeadEnd;
        }

        for (var token = first; token < evidence.EndToken; token++)
        {
            if (TryListedBody(context, bodies, token, out var ofBody))
            {
                // A place in the name of a body that the lexicon knows is none: the White House lies in no city of that name.
                country ??= ofBody;
            }
            else if (TryIso(context, token, out var iso, out var isPlace))
            {
                country ??= iso;
                if (!isPlace)
                {
                    continue;
                }
            }

            if (evidence.Facts.Class == OfficeClass.Minister && portfolio is null && context.TryTerm(token, TermKind.Portfolio, out var match))
            {
                portfolio = context.EntryOf(match)["institution"];
            }

            if (!context.TryTerm(token, TermKind.OfficeModifier, out _) && !IsFunctionWord(context, token))
            {
                words.Add(WithoutArticle(context, token));
            }
        }

        return new PositionFacts(head, context.Lexicon.Entries(evidence.Office.Kind).Count > 0 ? evidence.Office.Features : TermFeatures.None,
            evidence.Facts.Class, country, InstitutionOf(context, bodies) ?? (string.IsNullOrEmpty(portfolio) ? null : portfolio), words);
    }

    private static bool IsFunctionWord(RecognitionContext context, int token)
    {
        foreach (ref readonly var match in context.TermsAt(token))
        {
            if (match.Kind == TermKind.Cue && context.EntryOf(match).Id.StartsWith(NameLexicon.CuePrefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The id of the head's first word, so that "the minister" and "the foreign minister" have one.</summary>
    private static string HeadOf(RecognitionContext context, PositionEvidence evidence)
    {
        foreach (ref readonly var match in context.TermsAt(evidence.FirstToken))
        {
            if (match.Kind == evidence.Office.Kind && match.TokenCount == 1)
            {
                return context.EntryOf(match).Id;
            }
        }

        return context.Lexicon.Entries(evidence.Office.Kind)[evidence.Office.Entry].Id;
    }

    private static bool TryListedBody(RecognitionContext context, IReadOnlyList<Mention> bodies, int token, out string? iso)
    {
        foreach (var body in bodies)
        {
            if (body.Type == EntityType.Organization && body.Span.Start < context.Tokens[token].End && context.Tokens[token].End <= body.Span.End && body.Value is NameValue { Name: not null })
            {
                iso = NameResolver.CountryOf(body);
                return true;
            }
        }

        iso = null;
        return false;
    }

    private static bool TryIso(RecognitionContext context, int token, out string? iso, out bool isPlace)
    {
        isPlace = false;
        if (context.TryTerm(token, TermKind.Nationality, out var nationality) && (nationality.Features & TermFeatures.AnyClitic) == 0)
        {
            iso = Code(context, nationality);
            return true;
        }

        isPlace = true;
        foreach (var kind in (ReadOnlySpan<TermKind>)[TermKind.Country, TermKind.City, TermKind.Place])
        {
            if (context.TryTerm(token, kind, out var place) && !place.Has(TermFeatures.UnlikelySegmentation) && Code(context, place) is { } code)
            {
                iso = code;
                return true;
            }
        }

        iso = null;
        return false;
    }

    private static string? Code(RecognitionContext context, in TermMatch match) => context.EntryOf(match)["iso"] is { Length: 2 } code ? code : null;

    private static string? InstitutionOf(RecognitionContext context, IReadOnlyList<Mention> bodies)
    {
        foreach (var body in bodies)
        {
            if (body.Type == EntityType.Organization)
            {
                return NameResolver.Normalize(context, body);
            }
        }

        return null;
    }

    /// <summary>The slice without marks and tatweel, the alef of the article restored where a lam swallowed it.</summary>
    internal static string Normalized(string source, TextSpan span)
    {
        var text = Clean.NormalizeToString(span.Slice(source));
        var isSwallowed = span.Start > 0 && source[span.Start] == ArabicChars.Lam && text.Length > 1 && source[span.Start - 1] is ArabicChars.Lam or ArabicChars.Tatweel;
        return isSwallowed ? ArabicChars.Alef + text : text;
    }

    private static readonly TextNormalizer Clean = TextNormalizer.Create(NormalizerOptions.Default);

    private static string WithoutArticle(RecognitionContext context, int token)
    {
        var folded = context.FoldedOf(token);
        folded = folded[Math.Min(folded.Length, context.SegmentationOf(token).Proclitics)..];
        if (folded.Length > 3 && folded[0] == ArabicChars.Lam && context.FoldedOf(token).IndexOf(folded) is > 0 and var at && context.FoldedOf(token)[at - 1] == ArabicChars.Lam)
        {
            return folded[1..].ToString(); // The article after a lam has lost its alef.
        }

        return (folded.Length > 3 && folded[0] == ArabicChars.Alef && folded[1] == ArabicChars.Lam ? folded[2..] : folded).ToString();
    }
}
