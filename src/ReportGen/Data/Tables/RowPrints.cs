using System.Runtime.InteropServices;
using ReportGen.Data.Engine;

namespace ReportGen.Data.Tables;

/// <summary>
/// Key and fingerprint of each row of a table, in the order of reading. They are needed only where a key may stand more than once, so they wait in a file of their own, 16 bytes a row, instead of in the
/// engine's memory; few rows never reach the disk.
/// </summary>
/// <param name="path">The file, which is gone when this is disposed.</param>
/// <param name="room">Says what a full disk is: no fault of the file that is read.</param>
internal sealed class RowPrints(string path, EngineRoom room) : IDisposable
{
    private const int Together = 8_192;
    private RowPrint[] _waiting = []; // most tables keep none
    private FileStream? _file;
    private int _count;

    /// <summary>Adds the next row.</summary>
    public void Add(long key, long print)
    {
        if (_waiting.Length == 0)
            _waiting = new RowPrint[Together];
        _waiting[_count] = new RowPrint(key, print);
        if (++_count == Together)
            PutOut();
    }

    /// <summary>All rows in order. None may be added meanwhile or after it.</summary>
    public IEnumerable<RowPrint> Read()
    {
        if (_file is not null)
        {
            var block = new RowPrint[Together];
            for (_file.Position = 0; _file.Position < _file.Length;)
            {
                _file.ReadExactly(MemoryMarshal.AsBytes(block.AsSpan()));
                foreach (var row in block)
                    yield return row;
            }
        }

        for (var i = 0; i < _count; i++)
            yield return _waiting[i];
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private void PutOut()
    {
        try
        {
            _file ??= new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            _file.Write(MemoryMarshal.AsBytes(_waiting.AsSpan()));
        }
        catch (IOException fault)
        {
            throw room.Lack(fault.Message, fault) ?? new InvalidOperationException("Keys cannot be kept: " + fault.Message, fault) as Exception;
        }

        _count = 0;
    }
}

/// <summary>What makes a row one, and a hash of its values.</summary>
internal readonly record struct RowPrint(long Key, long Print);
