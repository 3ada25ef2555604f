using ReportGen.Pdf.Objects;

namespace ReportGen.Pdf.Structure;

/// <summary>The object that content of each element belongs to. Ids of a document count up from 0, so a list of numbers is enough.</summary>
internal sealed class OwnerTable
{
    /// <summary>Ids beyond the known ones by more than this are kept apart, so that a stray one costs no memory.</summary>
    private const int LargestLeap = 1 << 20;

    private readonly List<int> _numbers = [];
    private readonly Dictionary<int, int> _stray = [];

    /// <summary>Names the owner of an element; false where it has one.</summary>
    public bool TryAdd(int element, ObjectId owner)
    {
        if (Find(element) is not null) return false;
        Set(element, owner);
        return true;
    }

    /// <summary>Names the owner of an element.</summary>
    public void Set(int element, ObjectId owner)
    {
        if (element < 0 || element > _numbers.Count + LargestLeap)
        {
            _stray[element] = owner.Number;
            return;
        }
        while (_numbers.Count <= element) _numbers.Add(0);
        _numbers[element] = owner.Number;
    }

    /// <summary>The owner of an element; null where it has none.</summary>
    public ObjectId? Find(int element)
    {
        if (_stray.TryGetValue(element, out var number)) return new ObjectId(number);
        return element >= 0 && element < _numbers.Count && _numbers[element] > 0 ? new ObjectId(_numbers[element]) : null;
    }
}
