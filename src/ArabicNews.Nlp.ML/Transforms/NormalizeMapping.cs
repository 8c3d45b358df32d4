using System.Collections.Concurrent;
using ArabicNews.Nlp.Normalization;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace ArabicNews.Nlp.ML.Transforms;

/// <summary>Normalizes a text with the foldings that the setting says.</summary>
[CustomMappingFactoryAttribute(ContractNames.Normalize)]
internal sealed class NormalizeMapping : CustomMappingFactory<SettingRow, NormalizeMapping.Row>
{
    private static readonly ConcurrentDictionary<int, TextNormalizer> Normalizers = new();

    public override Action<SettingRow, Row> GetMapping() => static (input, output) =>
    {
        var normalizer = Normalizers.GetOrAdd(input.Setting, static foldings => TextNormalizer.Create(new NormalizerOptions { Foldings = (Foldings)foldings }));
        output.Output = normalizer.NormalizeToString(input.Input.Span);
    };

    internal sealed class Row
    {
        [ColumnName(ContractNames.OutputColumn)]
        public string Output { get; set; } = "";
    }
}
