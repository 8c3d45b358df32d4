using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Positions;

/// <summary>How far a phrase may reach.</summary>
internal enum EndKind : byte
{
    /// <summary>The noun alone, which names no office by itself.</summary>
    Bare,

    /// <summary>The office itself.</summary>
    Core,

    /// <summary>With a complement that hardly belongs to anything else.</summary>
    Complement,

    /// <summary>With words that may belong to what follows.</summary>
    Soft,

    /// <summary>With a complement that belongs to it only where a name follows.</summary>
    Loose,
}

/// <summary>One place where an office phrase may end.</summary>
/// <param name="Token">Index just past its last token.</param>
/// <param name="Kind">How sure the end is.</param>
internal readonly record struct PhraseEnd(int Token, EndKind Kind);

/// <summary>An office phrase with all the places where it may end, shortest first. For one analysis, on one thread.</summary>
internal sealed class OfficePhrase
{
    public required TermMatch Head { get; init; }

    public required OfficeFacts Facts { get; init; }

    public List<PhraseEnd> Ends { get; } = [];

    /// <summary>The tokens where names begin that belong to the office itself (the spokesman of X, the hospital of X).</summary>
    public List<int> InnerNames { get; } = [];

    public OfficeStatus Status { get; set; }

    /// <summary>Whether the office is indefinite (a spokesman of, a former member of): without a name beside it, it means nobody.</summary>
    public bool IsIndefinite { get; set; }

    /// <summary>Whether it is what somebody is made or called (the accusative: "appointed as director of"): it belongs to the name right before it.</summary>
    public bool IsPredicate { get; set; }

    /// <summary>Whether a relation stands before it ("the son of the president"): the name behind it may be that of the relative.</summary>
    public bool IsOfRelative { get; set; }

    /// <summary>Whether it is a rank, which is an office only before a name.</summary>
    public bool IsRank => Head.Kind == TermKind.Rank;

    public int FirstToken => Head.FirstToken;

    /// <summary>The token behind the end that was chosen; 0 while none is.</summary>
    public int EndToken { get; set; }

    /// <summary>The person who holds it by syntax, as an index into the document's names, or -1.</summary>
    public int Holder { get; set; } = -1;

    /// <summary>How the holder was found; null for none.</summary>
    public string? Rule { get; set; }

    /// <summary>Whether the name that it stands before follows without any mark.</summary>
    public bool IsGlued { get; set; }
}
