namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>The attributes that are read off one word. An attribute is a hash, 0 where the word has none.</summary>
internal static class Slot
{
    public const int Word = 0;
    public const int Stem = 1;
    public const int Prefix = 2; // of 1 to 4 letters
    public const int Suffix = 6; // of 1 to 4 letters
    public const int StemPrefix = 10; // of 2 and 3 letters
    public const int Shape = 12;
    public const int Clitics = 13;
    public const int Level = 14;
    public const int Terms = 15; // all lexicon kinds together
    public const int Cluster = 16; // of the word, or of its stem where the word is unknown
    public const int MostClusters = 8;
    public const int StemCluster = Cluster + MostClusters;
    public const int Count = StemCluster + MostClusters;
}
