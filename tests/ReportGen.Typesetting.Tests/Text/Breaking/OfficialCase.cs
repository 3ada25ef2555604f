using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;

namespace ReportGen.Typesetting.Tests.Text.Breaking;

/// <summary>A case of the official test file: code points, and of each whether the line may break before it.</summary>
internal sealed record OfficialCase(ImmutableArray<int> CodePoints, ImmutableArray<bool> Breaks, string Line)
{
    public static ImmutableArray<OfficialCase> All { get; } = Read();

    private static ImmutableArray<OfficialCase> Read()
    {
        using var file = typeof(OfficialCase).Assembly.GetManifestResourceStream("LineBreakTest-15.0.0.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.StartsWith('×') || l.StartsWith('÷')).Select(Parse)];
    }

    // × 0023 × 0020 ÷ 0023 ÷	# comment: a sign before every code point and one at the end.
    private static OfficialCase Parse(string line)
    {
        var fields = line.Split('#')[0].Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var points = fields.Where((_, i) => i % 2 == 1).Select(f => int.Parse(f, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return new OfficialCase([.. points], [.. fields.Where((_, i) => i % 2 == 0).SkipLast(1).Select(f => f == "÷")], line);
    }
}
