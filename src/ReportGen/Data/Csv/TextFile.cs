using System.Text;

namespace ReportGen.Data.Csv;

/// <summary>A text file that is open: unpacked, its byte order mark passed over, to be decoded by its <see cref="Window"/>.</summary>
internal sealed class TextFile : IDisposable
{
    private readonly Stream _file;
    private readonly CheckedGzip? _gzip;

    private TextFile(Stream file, CheckedGzip? gzip, CharWindow window)
    {
        _file = file;
        _gzip = gzip;
        Window = window;
    }

    /// <summary>Its text.</summary>
    public CharWindow Window { get; }

    /// <summary>Part of the file's bytes that has been read, 0 to 1.</summary>
    public double Fraction => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="packed">Whether it is packed by gzip.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <param name="skip">Bytes at its start that are no part of the table: a byte order mark, a line that names the separator.</param>
    public static TextFile Open(string path, bool packed, Encoding encoding, int skip)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var gzip = packed ? new CheckedGzip(path, file) : null;
        var bytes = (Stream?)gzip ?? file;
        try
        {
            bytes.ReadExactly(new byte[skip]);
        }
        catch
        {
            file.Dispose();
            throw;
        }

        return new TextFile(file, gzip, new CharWindow(bytes, encoding, skip));
    }

    /// <summary>UTF-8 of a stream.</summary>
    /// <param name="bytes">The stream.</param>
    /// <param name="size">Characters to have room for at first.</param>
    public static TextFile Over(Stream bytes, int size = CharWindow.UsualSize) => new(bytes, null, new CharWindow(bytes, Encoding.UTF8, 0, size));

    /// <summary>False where a packed file ends too early or was damaged; ask after reading all of it.</summary>
    public bool IsWhole() => _gzip?.IsWhole() ?? true;

    /// <inheritdoc/>
    public void Dispose()
    {
        _gzip?.Dispose();
        _file.Dispose();
    }
}
