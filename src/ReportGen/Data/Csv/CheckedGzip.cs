using System.IO.Compression;
using System.IO.Hashing;

namespace ReportGen.Data.Csv;

/// <summary>
/// Unpacks gzip and can say afterwards whether the file was whole: .NET ends a truncated file without an error, so check sum and length
/// of what was unpacked are compared with those at the file's end (RFC 1952).
/// </summary>
internal sealed class CheckedGzip(string path, Stream file) : Stream
{
    private const int TrailerBytes = 8;
    private readonly GZipStream _unpacked = new(file, CompressionMode.Decompress);
    private readonly Crc32 _sum = new();
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _length; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var count = _unpacked.Read(buffer);
        _sum.Append(buffer[..count]);
        _length += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Whether the file ends as it should; ask after the last byte was read.</summary>
    public bool IsWhole()
    {
        using var again = File.OpenRead(path);
        if (again.Length < TrailerBytes)
            return false;
        again.Seek(-TrailerBytes, SeekOrigin.End);
        Span<byte> trailer = stackalloc byte[TrailerBytes];
        again.ReadExactly(trailer);
        var sum = BitConverter.ToUInt32(trailer);
        var length = BitConverter.ToUInt32(trailer[4..]);
        if (sum == _sum.GetCurrentHashAsUInt32() && length == (uint)_length)
            return true;
        return length <= _length && LastMemberSum(again, _length - length) == sum;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Files of several members: the trailer speaks of the last one only.</summary>
    private static uint LastMemberSum(FileStream file, long skip)
    {
        file.Seek(0, SeekOrigin.Begin);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        var sum = new Crc32();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = unpacked.Read(buffer)) > 0)
        {
            var passed = (int)Math.Min(skip, count);
            skip -= passed;
            sum.Append(buffer.AsSpan(passed, count - passed));
        }

        return sum.GetCurrentHashAsUInt32();
    }
}
