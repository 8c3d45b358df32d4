using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Text;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging;

public class FeatureWeightsTests
{
    private const int Stride = 16;

    [Fact]
    public void AddTo_AnyFeature_AddsItsRowOrNothing_AlsoWhenWrittenAndRead() =>
        Gen.Select(Gen.UInt.Array[0, 500], Gen.UInt.Array[0, 50]).Sample(static (some, others) =>
        {
            var features = some.Distinct().Order().ToArray();
            var made = FeatureWeights.Create(features, [.. features.SelectMany(Row)], Stride, 0.5f);
            var bytes = new MemoryStream();
            made.Write(new FixedWriter(bytes));
            var read = FeatureWeights.Read(new FixedReader(FixedBytes.Copy(bytes.ToArray())), Stride);
            foreach (var feature in features.Concat(others))
            {
                var expected = features.Contains(feature) ? Row(feature).Select(static weight => (short)(weight + 7)).ToArray() : [.. Enumerable.Repeat((short)7, Stride)];
                foreach (var weights in new[] { made, read })
                {
                    var sums = Enumerable.Repeat((short)7, Stride).ToArray();
                    weights.AddTo(feature, sums);
                    Assert.Equal(expected, sums);
                }
            }
        });

    private static IEnumerable<sbyte> Row(uint feature) => Enumerable.Range(0, Stride).Select(i => (sbyte)((feature >> i) + (uint)i));
}
