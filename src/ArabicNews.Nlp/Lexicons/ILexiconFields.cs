namespace ArabicNews.Nlp.Lexicons;

/// <summary>Where entries take their fields from.</summary>
internal interface ILexiconFields
{
    ReadOnlySpan<char> Field(int number);
}
