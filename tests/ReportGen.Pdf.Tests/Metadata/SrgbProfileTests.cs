using System.Buffers.Binary;
using System.Text;
using ReportGen.Pdf.Metadata;

namespace ReportGen.Pdf.Tests.Metadata;

/// <summary>
/// The profile against the definition of sRGB (IEC 61966-2-1), worked out here from chromaticities: primaries (0.64, 0.33), (0.30, 0.60),
/// (0.15, 0.06), white D65 (0.3127, 0.3290), adapted to D50 by Bradford's matrix.
/// </summary>
public sealed class SrgbProfileTests
{
    private static readonly double[,] Bradford = { { 0.8951, 0.2664, -0.1614 }, { -0.7502, 1.7135, 0.0367 }, { 0.0389, -0.0685, 1.0296 } };
    private static readonly double[] D50 = [0.9642, 1, 0.8249];

    private readonly byte[] _profile = SrgbProfile.Create();

    [Fact]
    public void Primaries_are_those_of_the_standard_seen_under_D50()
    {
        double[] white = [0.3127 / 0.3290, 1, (1 - 0.3127 - 0.3290) / 0.3290];
        double[][] primaries = [Xyz(0.64, 0.33), Xyz(0.30, 0.60), Xyz(0.15, 0.06)];
        var amounts = Solve(primaries, white);
        string[] tags = ["rXYZ", "gXYZ", "bXYZ"];
        for (var i = 0; i < tags.Length; i++)
        {
            var expected = Adapt([.. primaries[i].Select(v => v * amounts[i])], white);
            var stated = Numbers(tags[i]);
            for (var k = 0; k < 3; k++) Assert.Equal(expected[k], stated[k], 0.0005);
        }
    }

    [Fact]
    public void The_curve_is_that_of_the_standard()
    {
        var curve = Numbers("rTRC");
        Assert.Equal(3 << 16, BinaryPrimitives.ReadInt32BigEndian(Tag("rTRC").AsSpan(8)));
        double Linear(double v) => v >= curve[5] ? Math.Pow((curve[2] * v) + curve[3], curve[1]) : curve[4] * v;

        // By hand: ((0.5 + 0.055) / 1.055) to the power 2.4, and 0.02 / 12.92.
        Assert.Equal(0.21404, Linear(0.5), 0.0001);
        Assert.Equal(0.001548, Linear(0.02), 0.00001);
        Assert.Equal(1, Linear(1), 0.0001);
    }

    [Fact]
    public void The_header_is_that_of_an_RGB_monitor()
    {
        Assert.Equal(_profile.Length, BinaryPrimitives.ReadInt32BigEndian(_profile));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(_profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(_profile, 36, 4));
    }

    private static double[] Xyz(double x, double y) => [x / y, 1, (1 - x - y) / y];

    /// <summary>Cramer's rule.</summary>
    private static double[] Solve(double[][] columns, double[] right)
    {
        static double Det(double[] a, double[] b, double[] c) =>
            (a[0] * ((b[1] * c[2]) - (b[2] * c[1]))) - (b[0] * ((a[1] * c[2]) - (a[2] * c[1]))) + (c[0] * ((a[1] * b[2]) - (a[2] * b[1])));
        var whole = Det(columns[0], columns[1], columns[2]);
        return [Det(right, columns[1], columns[2]) / whole, Det(columns[0], right, columns[2]) / whole, Det(columns[0], columns[1], right) / whole];
    }

    private static double[] Adapt(double[] colour, double[] white)
    {
        var (source, target, cone) = (Cone(white), Cone(D50), Cone(colour));
        var columns = Enumerable.Range(0, 3).Select(c => Enumerable.Range(0, 3).Select(r => Bradford[r, c]).ToArray()).ToArray();
        return Solve(columns, [.. cone.Select((v, i) => v * target[i] / source[i])]);
    }

    private static double[] Cone(double[] xyz) => [.. Enumerable.Range(0, 3).Select(r => (Bradford[r, 0] * xyz[0]) + (Bradford[r, 1] * xyz[1]) + (Bradford[r, 2] * xyz[2]))];

    private double[] Numbers(string tag)
    {
        var data = Tag(tag);
        return [.. Enumerable.Range(0, (data.Length - 8) / 4).Select(i => BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(8 + (4 * i))) / 65536.0)];
    }

    private byte[] Tag(string name)
    {
        var count = BinaryPrimitives.ReadInt32BigEndian(_profile.AsSpan(128));
        var entry = Enumerable.Range(0, count).Select(i => 132 + (12 * i)).Single(at => Encoding.ASCII.GetString(_profile, at, 4) == name);
        return _profile.AsSpan(BinaryPrimitives.ReadInt32BigEndian(_profile.AsSpan(entry + 4)), BinaryPrimitives.ReadInt32BigEndian(_profile.AsSpan(entry + 8))).ToArray();
    }
}
