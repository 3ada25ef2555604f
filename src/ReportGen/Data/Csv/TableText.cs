using System.Text;

namespace ReportGen.Data.Csv;

/// <summary>A table file opened as text: unpacked, decoded, its byte order mark passed over.</summary>
internal sealed class TableText : IDisposable
{
    private readonly FileStream _file;
    private readonly CheckedGzip? _gzip;
    private readonly StreamReader _reader;

    private TableText(FileStream file, CheckedGzip? gzip, StreamReader reader, long offset)
    {
        _file = file;
        _gzip = gzip;
        _reader = reader;
        Lines = new PhysicalLineReader(reader, offset);
    }

    /// <summary>Its lines.</summary>
    public PhysicalLineReader Lines { get; }

    /// <summary>Part of the file's bytes that has been read, 0 to 1.</summary>
    public double Fraction => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    /// <summary>Opens a file; bytes that are not UTF-8 raise <see cref="DecoderFallbackException"/> while reading.</summary>
    public static TableText Open(string path)
    {
        var offset = MarkLength(path);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        var gzip = IsGzip(path) ? new CheckedGzip(path, file) : null;
        var reader = new StreamReader((Stream?)gzip ?? file, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16);
        return new TableText(file, gzip, reader, offset);
    }

    /// <summary>False where a packed file ends too early or was damaged; ask after reading all of it.</summary>
    public bool IsWhole() => _gzip?.IsWhole() ?? true;

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _gzip?.Dispose();
        _file.Dispose();
    }

    private static bool IsGzip(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private static long MarkLength(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = IsGzip(path) ? new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress) : file;
        Span<byte> start = stackalloc byte[3];
        try
        {
            return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == 3 && start.SequenceEqual(Encoding.UTF8.Preamble) ? 3 : 0;
        }
        catch (InvalidDataException)
        {
            return 0; // said when the file itself is read
        }
    }
}
