namespace ArabicNews.Nlp.ML.Transforms;

/// <summary>
/// Under what names saved models know the steps of this package, and the columns that a step works on while it works. They stand in
/// files of users: none is ever renamed.
/// </summary>
internal static class ContractNames
{
    public const string Normalize = "ArabicNews.Normalize";
    public const string Words = "ArabicNews.Words";
    public const string Entities = "ArabicNews.Entities";

    public const string InputColumn = "ArabicNews.Input";
    public const string SettingColumn = "ArabicNews.Setting";
    public const string OutputColumn = "ArabicNews.Output";
    public const string TypeColumn = "ArabicNews.Type";
    public const string StartColumn = "ArabicNews.Start";
    public const string LengthColumn = "ArabicNews.Length";
}
