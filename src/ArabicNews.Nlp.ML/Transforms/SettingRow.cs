using Microsoft.ML.Data;

namespace ArabicNews.Nlp.ML.Transforms;

/// <summary>
/// What a step reads of a row: the text, and the setting it was made with. A saved custom mapping keeps its name only; the setting
/// therefore travels as a column of one constant, which the saved pipeline makes anew.
/// </summary>
internal sealed class SettingRow
{
    [ColumnName(ContractNames.InputColumn)]
    public ReadOnlyMemory<char> Input { get; set; }

    [ColumnName(ContractNames.SettingColumn)]
    public int Setting { get; set; }
}
