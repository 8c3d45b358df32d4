using System.Text;
using ArabicNews.Nlp.Cli.Inputs;
using ArabicNews.Nlp.Cli.Outputs;

namespace ArabicNews.Nlp.Cli.Tests;

public class InputTests
{
    [Theory]
    [InlineData("*.txt", "a.txt", true)]
    [InlineData("*.txt", "b/a.txt", false)]
    [InlineData("**/*.txt", "a.txt", true)]
    [InlineData("**/*.txt", "b/c/a.txt", true)]
    [InlineData("**/c/*.txt", "b/c/d/c/a.txt", true)]
    [InlineData("**/c/*.txt", "b/c/d/a.txt", false)]
    [InlineData("b?/**", "b1/x/y", true)]
    public void GlobPattern_Matches_SegmentBySegment(string pattern, string path, bool expected)
    {
        Assert.True(GlobPattern.TryParse(pattern, out var glob));
        Assert.Equal(expected, glob.Matches(path));
    }

    [Theory]
    [InlineData("/data/news/*/a?.txt", "/data/news")]
    [InlineData("/*.txt", "/")]
    [InlineData("*.txt", "")]
    public void GlobPattern_Root_IsTheFolderBeforeTheFirstWildcard(string pattern, string root)
    {
        Assert.True(GlobPattern.TryParse(pattern, out var glob));
        Assert.Equal(root, glob.Root);
    }

    [Fact]
    public void GlobPattern_PathWithoutWildcard_IsNone() => Assert.False(GlobPattern.TryParse("a/b.txt", out _));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("a")]
    [InlineData("a\n")]
    [InlineData("a\n\nb")]
    public void LineReader_AnyText_GivesTheLinesOfAPlainSplit(string text) => AssertLines(text);

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(300_000)]
    public void LineReader_LongLines_ComeOutWhole(int length) => AssertLines("x\n" + new string('y', length) + "\nz\n" + new string('w', length));

    [Theory]
    [InlineData(new byte[] { 0x61, 0xC3 }, 1)]
    [InlineData(new byte[] { 0x61, 0xC3, 0xA9, 0xFF }, 3)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 0)]
    [InlineData(new byte[] { 0x61 }, 1)]
    public void Utf8Text_IndexOfInvalid_IsTheFirstWrongByte(byte[] bytes, int expected)
    {
        Assert.Equal(expected, Utf8Text.IndexOfInvalid(bytes));
        byte[] later = [.. Enumerable.Repeat((byte)'a', 5000), .. bytes];
        Assert.Equal(5000 + expected, Utf8Text.IndexOfInvalid(later));
    }

    [Theory]
    [InlineData("seed", "seed")]
    [InlineData("a/b", "a/b")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData("..\\..\\x", "__/__/x")]
    [InlineData("a:b*c\n", "a_b_c_")]
    [InlineData("", "_")]
    public void FolderOutput_FileName_StaysInsideTheFolder(string id, string expected) => Assert.Equal(expected, FolderOutput<NewsDocument>.FileName(id));

    private static void AssertLines(string text)
    {
        var expected = text.Split('\n').ToList();
        if (expected[^1].Length == 0)
        {
            expected.RemoveAt(expected.Count - 1);
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var lines = LineReader.Lines(stream).ToList();
        Assert.Equal(expected, lines.Select(line => Encoding.UTF8.GetString(line.Bytes)));
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => line.Number));
    }
}
