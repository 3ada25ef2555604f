using System.Buffers.Binary;
using System.Collections.Immutable;

namespace ReportGen.Typesetting.Tests.TestFonts;

/// <summary>Writes the tables of a font (OpenType 1.9, chapters of the same names). Glyph 0 is .notdef, the rest follow the ranges.</summary>
internal static class SquareFontFile
{
    private const int NotdefAdvance = 1000;
    private const int GlyphLength = 36;

    public static byte[] Build(ImmutableArray<CharRange> ranges)
    {
        int[] advances = [NotdefAdvance, .. ranges.SelectMany(r => Enumerable.Repeat(r.Advance, r.Last - r.First + 1))];
        var tables = new (string Tag, byte[] Data)[]
        {
            ("OS/2", Os2(ranges)), ("cmap", Cmap(ranges)), ("glyf", Glyf(advances)), ("head", Head()), ("hhea", Hhea(advances.Length)),
            ("hmtx", Hmtx(advances)), ("loca", Loca(advances.Length)), ("maxp", Maxp(advances.Length)), ("name", Name()), ("post", Post()),
        };
        return Assemble(tables);
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tables)
    {
        var file = new BigEndian();
        file.U32(0x00010000).U16(tables.Length).U16(128).U16(3).U16((tables.Length * 16) - 128);
        var offset = 12 + (16 * tables.Length);
        var headOffset = 0;
        foreach (var (tag, data) in tables)
        {
            headOffset = tag == "head" ? offset : headOffset;
            file.Tag(tag).U32(CheckSum(data)).U32((uint)offset).U32((uint)data.Length);
            offset += (data.Length + 3) & ~3;
        }

        foreach (var (_, data) in tables)
            file.Bytes(data).Bytes(new byte[-data.Length & 3]);
        var bytes = file.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(headOffset + 8), 0xB1B0AFBA - CheckSum(bytes));
        return bytes;
    }

    private static uint CheckSum(byte[] data)
    {
        uint sum = 0;
        for (var i = 0; i < data.Length; i++)
            sum += (uint)data[i] << (24 - (8 * (i & 3)));
        return sum;
    }

    private static byte[] Cmap(ImmutableArray<CharRange> ranges)
    {
        var cmap = new BigEndian();
        cmap.U16(0).U16(1).U16(3).U16(10).U32(12);
        cmap.U16(12).U16(0).U32((uint)(16 + (12 * ranges.Length))).U32(0).U32((uint)ranges.Length);
        uint glyph = 1;
        foreach (var range in ranges)
        {
            cmap.U32((uint)range.First).U32((uint)range.Last).U32(glyph);
            glyph += (uint)(range.Last - range.First + 1);
        }

        return cmap.ToArray();
    }

    // One contour: the corners (50, 0), (advance - 50, 0), (advance - 50, 800), (50, 800), all on the curve, as 16-bit differences.
    private static byte[] Glyf(int[] advances)
    {
        var glyf = new BigEndian();
        foreach (var advance in advances)
        {
            var right = advance - 50;
            glyf.U16(1).U16(50).U16(0).U16(right).U16(800).U16(3).U16(0).U16(0x0101).U16(0x0101);
            glyf.U16(50).U16(right - 50).U16(0).U16(50 - right).U16(0).U16(0).U16(800).U16(0).U16(0);
        }

        return glyf.ToArray();
    }

    private static byte[] Loca(int count)
    {
        var loca = new BigEndian();
        for (var i = 0; i <= count; i++)
            loca.U32((uint)(i * GlyphLength));
        return loca.ToArray();
    }

    private static byte[] Hmtx(int[] advances)
    {
        var hmtx = new BigEndian();
        foreach (var advance in advances)
            hmtx.U16(advance).U16(50);
        return hmtx.ToArray();
    }

    private static byte[] Head() => new BigEndian()
        .U32(0x00010000).U32(0x00010000).U32(0).U32(0x5F0F3CF5).U16(3).U16(1000).U32(0).U32(0).U32(0).U32(0)
        .U16(50).U16(0).U16(950).U16(800).U16(0).U16(8).U16(2).U16(1).U16(0).ToArray();

    private static byte[] Hhea(int count) => new BigEndian()
        .U32(0x00010000).U16(880).U16(-120).U16(0).U16(1000).U16(50).U16(50).U16(950).U16(1).U16(0).U16(0)
        .U16(0).U16(0).U16(0).U16(0).U16(0).U16(count).ToArray();

    private static byte[] Maxp(int count) => new BigEndian()
        .U32(0x00010000).U16(count).U16(4).U16(1).U16(0).U16(0).U16(1).U16(0).U16(0).U16(0).U16(0).U16(0).U16(0).U16(0).U16(0).ToArray();

    private static byte[] Post() => new BigEndian().U32(0x00030000).U32(0).U16(-100).U16(50).U32(0).U32(0).U32(0).U32(0).U32(0).ToArray();

    private static byte[] Name()
    {
        byte[] text = [.. "Square".SelectMany(c => new byte[] { 0, (byte)c })];
        var name = new BigEndian().U16(0).U16(4).U16(6 + (4 * 12));
        foreach (var id in new[] { 1, 2, 4, 6 })
            name.U16(3).U16(1).U16(0x409).U16(id).U16(text.Length).U16(0);
        return name.Bytes(text).ToArray();
    }

    private static byte[] Os2(ImmutableArray<CharRange> ranges) => new BigEndian()
        .U16(4).U16(700).U16(400).U16(5).U16(0).Bytes(new byte[20]).U16(0).Bytes(new byte[10]).Bytes(new byte[16]).Tag("TEST")
        .U16(0x40).U16(Math.Min(ranges[0].First, 0xFFFF)).U16(Math.Min(ranges[^1].Last, 0xFFFF)).U16(880).U16(-120).U16(0).U16(880).U16(120)
        .U32(1).U32(0).U16(500).U16(800).U16(0).U16(32).U16(1).ToArray();
}
