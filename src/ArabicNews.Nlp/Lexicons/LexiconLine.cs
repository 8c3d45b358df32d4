namespace ArabicNews.Nlp.Lexicons;

/// <summary>The fields of one line of a file. Immutable and thread-safe.</summary>
internal sealed class LexiconLine(string[] fields) : ILexiconFields
{
    public ReadOnlySpan<char> Field(int number) => fields[number];
}
