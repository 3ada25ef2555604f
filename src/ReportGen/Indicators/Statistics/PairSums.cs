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
        public void Fill(Span<double> target, int from) => shared.Upto(place, from + target.Length).AsSpan(from, target.Length).CopyTo(target);
    }

    /// <summary>The sums up to the draw that was asked for so far: first all together, further draws only of the sums that need them.</summary>
    private sealed class SharedDraws(List<Entry>[] entries, ClusterWeights creators, ClusterWeights users)
    {
        private readonly Lock _gate = new();
        private readonly double[][] _sums = [.. entries.Select(e => new double[] { e.Sum(x => x.Value) })];

        public double[] Upto(int place, int count)
        {
            lock (_gate)
            {
                if (_sums[place].Length < count)
                    Extend(_sums[place].Length == 1 ? [.. Enumerable.Range(0, _sums.Length).Where(k => _sums[k].Length == 1)] : [place], count);
                return _sums[place];
            }
        }

        private void Extend(int[] places, int count)
        {
            var known = _sums[places[0]].Length;
            foreach (var place in places)
                Array.Resize(ref _sums[place], count);
            new ProductSums(creators, users).Add([.. places.Select(k => entries[k])], [.. places.Select(k => _sums[k])], known);
        }
    }

    /// <summary>Adds products of weights and values; whole numbers all the way, so that the order of adding does not matter.</summary>
    private sealed class ProductSums(ClusterWeights creators, ClusterWeights users)
    {
        private const int Block = 256; // draws

        /// <summary>Total of values whose weighted sum fits 16 bits whatever the weights.</summary>
        private readonly long _most = ushort.MaxValue / (creators.Largest * users.Largest);

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
            Span<ushort> sums = stackalloc ushort[Block];
            sums.Clear();
            long held = 0;
            foreach (var entry in entries)
            {
                var user = users.Row(users.GroupOf(entry.User)).Slice(at, target.Length);
                var creator = creators.Row(creators.GroupOf(entry.Creator)).Slice(at, target.Length);
                if (entry.Value > _most || entry.Value < 0)
                {
                    AddLarge(user, creator, entry.Value, target);
                    continue;
                }

                if ((held += entry.Value) > _most)
                {
                    Move(sums, target);
                    held = entry.Value;
                }

                AddSmall(user, creator, (ushort)entry.Value, sums);
            }

            Move(sums, target);
        }

        private static void Move(Span<ushort> sums, Span<double> target)
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

        private static void AddSmall(ReadOnlySpan<byte> user, ReadOnlySpan<byte> creator, ushort value, Span<ushort> sums)
        {
            var whole = user.Length - (user.Length % Vector<byte>.Count);
            var u = MemoryMarshal.Cast<byte, Vector<byte>>(user[..whole]);
            var c = MemoryMarshal.Cast<byte, Vector<byte>>(creator[..whole]);
            var s = MemoryMarshal.Cast<ushort, Vector<ushort>>(sums[..whole]);
            var factor = new Vector<ushort>(value);
            for (var i = 0; i < u.Length && i < c.Length; i++)
            {
                Vector.Widen(u[i], out var u0, out var u1);
                Vector.Widen(c[i], out var c0, out var c1);
                s[2 * i] += u0 * c0 * factor;
                s[(2 * i) + 1] += u1 * c1 * factor;
            }

            for (var i = whole; i < user.Length; i++)
                sums[i] += (ushort)(user[i] * creator[i] * value);
        }
    }
}
