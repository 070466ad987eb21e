using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community;

/// <summary>What Community keeps, for its own pages and for the later rooms.</summary>
public static class CommunityDb
{
    public static DbSet<Group> Groups(this XinhuoDb db) => db.Set<Group>();

    public static DbSet<GroupMembership> GroupMemberships(this XinhuoDb db) => db.Set<GroupMembership>();

    public static DbSet<Topic> Topics(this XinhuoDb db) => db.Set<Topic>();

    public static DbSet<Reply> Replies(this XinhuoDb db) => db.Set<Reply>();

    public static DbSet<Edit> Edits(this XinhuoDb db) => db.Set<Edit>();

    public static DbSet<Thanks> Thanks(this XinhuoDb db) => db.Set<Thanks>();

    public static DbSet<Save> Saves(this XinhuoDb db) => db.Set<Save>();

    public static DbSet<Reading> Readings(this XinhuoDb db) => db.Set<Reading>();

    public static DbSet<Following> Followings(this XinhuoDb db) => db.Set<Following>();

    public static DbSet<Opinion> Opinions(this XinhuoDb db) => db.Set<Opinion>();

    public static DbSet<PostMention> PostMentions(this XinhuoDb db) => db.Set<PostMention>();

    public static DbSet<Idea> Ideas(this XinhuoDb db) => db.Set<Idea>();

    /// <summary>Those who are in a group now.</summary>
    public static IQueryable<GroupMembership> PeopleIn(this XinhuoDb db, GroupId group) =>
        db.GroupMemberships().Where(m => m.GroupId == group && m.JoinedAt != null && m.EndedAt == null);
}
