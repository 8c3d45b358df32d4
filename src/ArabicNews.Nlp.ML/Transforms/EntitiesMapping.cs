using ArabicNews.Nlp.Recognition;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace ArabicNews.Nlp.ML.Transforms;

/// <summary>Finds the entities of a text, of the types whose bits the setting has.</summary>
[CustomMappingFactoryAttribute(ContractNames.Entities)]
internal sealed class EntitiesMapping : CustomMappingFactory<SettingRow, EntitiesMapping.Row>
{
    private static readonly string[] TypeNames = [.. Enum.GetValues<EntityType>().Select(static type => type.ToString().ToLowerInvariant())];

    public static int SettingOf(ReadOnlySpan<EntityType> types)
    {
        var bits = 0;
        foreach (var type in types)
        {
            bits |= 1 << (int)type;
        }

        return bits == 0 ? (1 << TypeNames.Length) - 1 : bits;
    }

    public override Action<SettingRow, Row> GetMapping() => static (input, output) =>
    {
        var found = NewsAnalyzer.Default.Analyze(input.Input.ToString()).Entities.Where(entity => (input.Setting & (1 << (int)entity.Type)) != 0).ToArray();
        output.Output = Array.ConvertAll(found, static entity => entity.Normalized ?? entity.Text);
        output.Type = Array.ConvertAll(found, static entity => TypeNames[(int)entity.Type]);
        output.Start = Array.ConvertAll(found, static entity => entity.Start);
        output.Length = Array.ConvertAll(found, static entity => entity.Length);
    };

    internal sealed class Row
    {
        [ColumnName(ContractNames.OutputColumn)]
        public string[] Output { get; set; } = [];

        [ColumnName(ContractNames.TypeColumn)]
        public string[] Type { get; set; } = [];

        [ColumnName(ContractNames.StartColumn)]
        public int[] Start { get; set; } = [];

        [ColumnName(ContractNames.LengthColumn)]
        public int[] Length { get; set; } = [];
    }
}
