namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// The labels of words: outside, and begin, inside, end and single for each type of name. Label 0 is outside; type t has the four
/// labels from 1 + 4t. Stateless and thread-safe.
/// </summary>
internal static class TagScheme
{
    public const int Outside = 0;

    /// <summary>Number of labels for a number of types.</summary>
    public static int LabelCount(int types) => 1 + (4 * types);

    /// <summary>Length of a row of numbers, one for each label, rounded up so that rows fill whole vectors.</summary>
    public static int Stride(int types) => (LabelCount(types) + 15) & ~15;

    public static int TypeOf(int label) => (label - 1) >> 2;

    /// <summary>The label of a word of a name of a type, the name's words being counted from 0.</summary>
    public static int Label(int type, int word, int words) =>
        1 + (4 * type) + (words == 1 ? 3 : word == 0 ? 0 : word == words - 1 ? 2 : 1);

    /// <summary>Whether a name begins with the label.</summary>
    public static bool Begins(int label) => label > 0 && ((label - 1) & 3) is 0 or 3;

    /// <summary>Whether a name ends with the label.</summary>
    public static bool Ends(int label) => label > 0 && ((label - 1) & 3) is 2 or 3;

    /// <summary>Whether a name goes on after the label.</summary>
    public static bool IsOpen(int label) => label > 0 && ((label - 1) & 3) is 0 or 1;

    /// <summary>Whether one label may follow another.</summary>
    public static bool MayFollow(int previous, int next) =>
        IsOpen(previous)
            ? next > 0 && TypeOf(next) == TypeOf(previous) && ((next - 1) & 3) is 1 or 2
            : MayOpen(next);

    /// <summary>Whether a sentence may begin with the label.</summary>
    public static bool MayOpen(int label) => label == Outside || Begins(label);

    /// <summary>Whether a sentence may end with the label.</summary>
    public static bool MayClose(int label) => !IsOpen(label);
}
