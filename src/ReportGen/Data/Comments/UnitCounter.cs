using System.Text;

namespace ReportGen.Data.Comments;

/// <summary>
/// Counts units and gathers the reduced text in one pass. Han and hangul count 1 each; kana 1 each in runs of two or more; a Latin word 2,
/// a single letter 1; a run of digits 1; a run of two or more in another script 2.
/// </summary>
internal ref struct UnitCounter
{
    private readonly Span<char> _reduced;
    private int _length;
    private Script _script = Script.None;
    private int _run;
    private int _units;
    private bool _hasWord;

    /// <summary>Counts in a text.</summary>
    /// <param name="room">For the reduced text, which is never longer than the text.</param>
    public UnitCounter(Span<char> room) => _reduced = room;

    /// <summary>Takes the next character.</summary>
    public void Add(Rune rune)
    {
        var script = Scripts.Of(rune.Value);
        if (script == Script.None && rune.Value is '\'' or 0x2019 && _script == Script.Latin)
            return; // don't is one word
        if (script != _script)
            EndRun();
        _script = script;
        _run++;
        _hasWord |= script is Script.Han or Script.Kana or Script.Hangul or Script.Latin;
        if ((script is not (Script.None or Script.Other)) || rune.Value == '+')
            _length += rune.EncodeToUtf16(_reduced[_length..]);
    }

    /// <summary>The outcome.</summary>
    public NormalComment Finish(string text)
    {
        EndRun();
        return new NormalComment(text, new string(_reduced[.._length]), _units, _hasWord);
    }

    private void EndRun()
    {
        _units += _script switch
        {
            Script.Han or Script.Hangul => _run,
            Script.Kana => _run > 1 ? _run : 0,
            Script.Latin => _run > 1 ? 2 : 1,
            Script.Digit => 1,
            Script.Other => _run > 1 ? 2 : 0,
            _ => 0,
        };
        _run = 0;
    }
}
