using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Tokenization;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace ArabicNews.Nlp.ML.Transforms;

/// <summary>Cuts a text into its words and numbers, in the form that the setting says.</summary>
[CustomMappingFactoryAttribute(ContractNames.Words)]
internal sealed class WordsMapping : CustomMappingFactory<SettingRow, WordsMapping.Row>
{
    public override Action<SettingRow, Row> GetMapping() => static (input, output) =>
        output.Output = Words(input.Input.Span, (ArabicWordForm)input.Setting);

    private static string[] Words(ReadOnlySpan<char> text, ArabicWordForm form)
    {
        var words = new List<string>(text.Length / 5);
        foreach (var token in WordTokenizer.Enumerate(text))
        {
            var written = token.Slice(text);
            switch (token.Kind)
            {
                case TokenKind.Punctuation or TokenKind.Symbol:
                    break;
                case TokenKind.Word when form == ArabicWordForm.Stem:
                    words.Add(LightStemmer.Stem(written));
                    break;
                default:
                    words.Add(form == ArabicWordForm.Written ? written.ToString() : TextNormalizer.Search.NormalizeToString(written));
                    break;
            }
        }

        return [.. words];
    }

    internal sealed class Row
    {
        [ColumnName(ContractNames.OutputColumn)]
        public string[] Output { get; set; } = [];
    }
}
