using Xinhuo.Members;
using Xinhuo.Platform.Live;

namespace Xinhuo.Notices.Live;

/// <summary>
/// How many streams one member holds open in this process: ten (setting <c>Live:MostPerMember</c>), which is many tabs. Where one more opens, the
/// oldest gives way, and is asked to come back only after a while, or tabs would drive each other out in turn.
/// </summary>
internal sealed class MemberStreams(IConfiguration configuration)
{
    private readonly int _most = configuration.GetValue("Live:MostPerMember", 10);
    private readonly Dictionary<MemberId, LinkedList<Seat>> _seats = [];

    public Seat Take(MemberId member, LiveHub.Ear ear)
    {
        var seat = new Seat(this, member, ear);
        lock (_seats)
        {
            if (!_seats.TryGetValue(member, out var seats))
                _seats[member] = seats = new();
            seats.AddLast(seat);
            if (seats.Count > _most)
            {
                seats.First!.Value.GiveWay();
                seats.RemoveFirst();
            }
        }
        return seat;
    }

    private void Leave(Seat seat, MemberId member)
    {
        lock (_seats)
            if (_seats.TryGetValue(member, out var seats) && seats.Remove(seat) && seats.Count == 0)
                _seats.Remove(member);
    }

    /// <summary>One open stream's place among its member's.</summary>
    internal sealed class Seat(MemberStreams streams, MemberId member, LiveHub.Ear ear) : IDisposable
    {
        private volatile bool _gaveWay;

        public bool GaveWay => _gaveWay;

        public void GiveWay()
        {
            _gaveWay = true;
            ear.End();
        }

        public void Dispose() => streams.Leave(this, member);
    }
}
