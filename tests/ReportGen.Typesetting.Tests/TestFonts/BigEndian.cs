namespace ReportGen.Typesetting.Tests.TestFonts;

/// <summary>Collects numbers in the byte order of font files.</summary>
internal sealed class BigEndian
{
    private readonly List<byte> _bytes = [];

    public BigEndian U16(int value)
    {
        _bytes.Add((byte)(value >> 8));
        _bytes.Add((byte)value);
        return this;
    }

    public BigEndian U32(uint value) => U16((int)(value >> 16)).U16((int)(value & 0xFFFF));

    public BigEndian Tag(string tag)
    {
        foreach (var c in tag)
            _bytes.Add((byte)c);
        return this;
    }

    public BigEndian Bytes(byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public byte[] ToArray() => [.. _bytes];
}
