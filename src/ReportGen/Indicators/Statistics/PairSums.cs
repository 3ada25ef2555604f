using System.Numerics;
using System.Runtime.InteropServices;

namespace ReportGen.Indicators.Statistics;

/// <summary>Whole numbers of users and creators, each added to one of several sums; zeros take no room.</summary>
/// <param name="places">Number of sums.</param>
internal sealed class PairSums(int places)
{
    private readonly List<Entry>[] _entries = [.. Enumerable.Range(0, places).Select(_ => new List<Entry>())];

    /// <summary>Adds a value of a user with a creator to a sum.</summary>
    public void Add(int user, int creator, int place, long value)
    {
        if (value != 0)
            _entries[place].Add(new Entry(user, creator, value));
    }

    /// <summary>The sums with their draws, computed together when first needed.</summary>
    /// <param name="creators">Weights of the creators.</param>
    /// <param name="users">Weights of the users.</param>
    public Sampled[] Draw(ClusterWeights creators, ClusterWeights users)
    {
        var shared = new SharedDraws(_entries, creators, users);
        return [.. _entries.Select((_, place) => new Sampled(new OnePlace(shared, place), Math.Min(creators.Width, users.Width)))];
    }

    private readonly record struct Entry(int User, int Creator, long Value);

    private sealed class OnePlace(SharedDraws shared, int place) : IDrawSource
    {
        public void Fill(Span<double> target, int from) => shared.Upto(from + target.Length)[place].AsSpan(from, target.Length).CopyTo(target);
    }

    /// <summary>All sums up to the draw that was asked for so far.</summary>
    private sealed class SharedDraws(List<Entry>[] entries, ClusterWeights creators, ClusterWeights users)
    {
        private readonly Lock _gate = new();
        private double[][] _sums = [.. entries.Select(e => new double[] { e.Sum(x => x.Value) })];

        public double[][] Upto(int count)
        {
            lock (_gate)
            {
                var known = _sums.Length == 0 ? count : _sums[0].Length;
                if (known >= count)
                    return _sums;
                var grown = Array.ConvertAll(_sums, s => new double[count]);
                for (var k = 0; k < grown.Length; k++)
                    _sums[k].CopyTo(grown[k], 0);
                new ProductSums(creators, users).Add(entries, grown, known);
                return _sums = grown;
            }
        }
    }

    /// <summary>Adds products of weights and values; whole numbers all the way, so that the order of adding does not matter.</summary>
    private sealed class ProductSums(ClusterWeights creators, ClusterWeights users)
    {
        private const int Block = 256; // draws
        private const long Most = uint.MaxValue / (255 * 255); // total of values whose weighted sum fits 32 bits whatever the weights

        public void Add(List<Entry>[] entries, double[][] targets, int from)
        {
            var blocks = (targets[0].Length - from + Block - 1) / Block;
            Parallel.For(0, blocks * entries.Length, creators.Options, job =>
            {
                var (place, at) = (job / blocks, from + (job % blocks * Block));
                if (entries[place].Count > 0)
                    AddPlace(CollectionsMarshal.AsSpan(entries[place]), targets[place].AsSpan(at, Math.Min(Block, targets[place].Length - at)), at);
            });
        }

        private void AddPlace(ReadOnlySpan<Entry> entries, Span<double> target, int at)
        {
            Span<uint> sums = stackalloc uint[Block];
            sums.Clear();
            long held = 0;
            foreach (var entry in entries)
            {
                var user = users.Row(users.GroupOf(entry.User)).Slice(at, target.Length);
                var creator = creators.Row(creators.GroupOf(entry.Creator)).Slice(at, target.Length);
                if (entry.Value > Most)
                {
                    AddLarge(user, creator, entry.Value, target);
                    continue;
                }

                if ((held += entry.Value) > Most)
                {
                    Move(sums, target);
                    held = entry.Value;
                }

                AddSmall(user, creator, (uint)entry.Value, sums);
            }

            Move(sums, target);
        }

        private static void Move(Span<uint> sums, Span<double> target)
        {
            for (var i = 0; i < target.Length; i++)
                target[i] += sums[i];
            sums.Clear();
        }

        private static void AddLarge(ReadOnlySpan<byte> user, ReadOnlySpan<byte> creator, long value, Span<double> target)
        {
            for (var i = 0; i < target.Length; i++)
                target[i] += (long)user[i] * creator[i] * value;
        }

        private static void AddSmall(ReadOnlySpan<byte> user, ReadOnlySpan<byte> creator, uint value, Span<uint> sums)
        {
            var whole = user.Length - (user.Length % Vector<byte>.Count);
            var u = MemoryMarshal.Cast<byte, Vector<byte>>(user[..whole]);
            var c = MemoryMarshal.Cast<byte, Vector<byte>>(creator[..whole]);
            var s = MemoryMarshal.Cast<uint, Vector<uint>>(sums[..whole]);
            var factor = new Vector<uint>(value);
            for (var i = 0; i < u.Length && i < c.Length; i++)
            {
                Vector.Widen(u[i], out var u0, out var u1);
                Vector.Widen(c[i], out var c0, out var c1);
                Vector.Widen(u0 * c0, out var p0, out var p1);
                Vector.Widen(u1 * c1, out var p2, out var p3);
                s[4 * i] += p0 * factor;
                s[(4 * i) + 1] += p1 * factor;
                s[(4 * i) + 2] += p2 * factor;
                s[(4 * i) + 3] += p3 * factor;
            }

            for (var i = whole; i < user.Length; i++)
                sums[i] += (uint)(user[i] * creator[i]) * value;
        }
    }
}
